package risksim.game.service;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;
import risksim.population.Visits;

/** What a scenario says of users who do not come every tick. */
@About(
        "users come at rates that differ, each in a tick with chance 1 - exp(-rate) (BG/NBD: Fader, Hardie and Lee 2005)")
public record VisitRule(
        @About("shape of the gamma distribution of rates") @Within("(0, 1000000]") double shape,
        @About("its inverse scale, in ticks: the mean rate is shape / inverse-scale") @Within("(0, 1000000]")
                double inverseScale,
        @About("ticks over which users come first, evenly; 0: they are there from the beginning")
                @Within("[0, 1000000]")
                @Default("0")
                int arrivals) {
    public VisitRule {
        Check.components(VisitRule.class, shape, inverseScale, arrivals);
    }

    Visits visits() {
        return new Visits(shape, inverseScale, arrivals);
    }
}
