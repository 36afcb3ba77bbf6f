package risksim.scenario;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/** The nearest change of each parameter at which the baseline's verdict flips. */
@About("the nearest change of each parameter at which the verdict flips")
public record Breaks(
        @About("a metric of this scenario's appetite") String metric,
        @About("replications at each point that is tried") @Within("[2, 1000000]") @Default("30") int replications,
        @About("points tried over the range of a parameter before the search closes in")
                @Within("[2, 1000]")
                @Default("8")
                int steps,
        @About("how often the search halves the distance") @Within("[1, 40]") @Default("6") int halvings,
        @About("whether the two most important parameters are also moved together") @Default("true") boolean pair,
        @About("the parameters that are moved, each between two ends") List<Range> over) {
    public Breaks {
        over = List.copyOf(over);
        Check.that(!over.isEmpty(), "over must name at least one parameter");
        Check.that(over.stream().map(Range::path).distinct().count() == over.size(), "over names one path twice");
        Check.that(over.stream().allMatch(range -> range.from().isPresent()), "over needs from and to");
    }
}
