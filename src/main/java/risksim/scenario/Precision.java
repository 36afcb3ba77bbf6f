package risksim.scenario;

import risksim.check.About;
import risksim.check.Default;
import risksim.check.Within;

/** How precise a mean must be before replications end. */
@About("replications go on until this mean is known so precisely")
public record Precision(
        @About("a metric of this scenario") String metric,
        @About("the arm that is looked at") @Default("baseline") String arm,
        @About("half the width of the interval, in units of the metric") @Within("(0, inf)") double halfWidth) {}
