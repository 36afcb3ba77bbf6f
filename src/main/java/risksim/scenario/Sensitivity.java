package risksim.scenario;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;

/** Which parameters drive a metric of the baseline, over whole ranges and not only near one point. */
@About("which parameters drive a metric of the baseline")
public record Sensitivity(
        @About("morris: elementary effects, few runs; sobol: shares of the variance, many runs") Method method,
        @About("a metric of this scenario") String metric,
        @About("trajectories (morris) or base points (sobol)") @Within("[2, 100000]") int base,
        @About("replications at each point; the number that is explained is their mean")
                @Within("[1, 1000000]")
                @Default("1")
                int replications,
        @About("the parameters that vary, each between two ends") List<Range> over) {
    public Sensitivity {
        over = List.copyOf(over);
        Check.that(over.size() >= 2, "over must name at least two parameters");
        Check.that(over.stream().map(Range::path).distinct().count() == over.size(), "over names one path twice");
        Check.that(over.stream().allMatch(range -> range.from().isPresent()), "over needs from and to");
    }

    /** How sensitivity is measured. */
    public enum Method {
        /** Elementary effects (Morris 1991). */
        MORRIS,
        /** First-order and total shares of the variance (Sobol' 1993; Saltelli et al. 2010). */
        SOBOL
    }
}
