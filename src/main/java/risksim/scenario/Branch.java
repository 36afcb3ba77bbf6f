package risksim.scenario;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/** One past, several futures: an arm that is switched on only from some tick, for each of several ticks. */
@About("one past, several futures: an arm that is switched on only from some tick")
public record Branch(
        @About("the arm that is switched on") String arm,
        @About("ticks at which it is, each on its own") @Within("[0, 100000000000]") List<Long> at,
        @About("replications; the run's own number if unsaid") @Within("[2, 1000000]") @Default("30")
                int replications) {
    public Branch {
        at = List.copyOf(at);
        Check.that(!at.isEmpty(), "at must name at least one tick");
        Check.that(
                at.stream().sorted().distinct().toList().equals(at), "at must name ticks in rising order, each once");
    }
}
