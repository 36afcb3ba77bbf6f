package risksim.population;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Within;

/**
 * How users come who do not come every tick. Each has a rate of its own, drawn from a gamma distribution, and comes in a tick with chance
 * {@code 1 - exp(-rate)}: the timing of purchases of the BG/NBD model (Fader, Hardie and Lee 2005, Marketing Science 24), but for
 * purchases of the same tick, which are one visit. Between visits nothing happens to a user: the chance of staying is that of a visit.
 */
@About("users who come at rates that differ")
public record Visits(
        @About("shape of the gamma distribution of rates") @Within("(0, inf)") double shape,
        @About("its inverse scale, in ticks") @Within("(0, inf)") double inverseScale,
        @About("ticks over which users come first, evenly; 0: they are there from the beginning") @Within("[0, inf)")
                int arrivals) {
    public Visits {
        Check.components(Visits.class, shape, inverseScale, arrivals);
    }
}
