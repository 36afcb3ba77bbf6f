package risksim.population;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Within;

/** How hard it is to come back: the chance, each tick away, that a user returns. Lower chance, more friction. */
public sealed interface Friction {
    /** The chance of returning this tick, in [0, 1], at a satisfaction that stays as it was on leaving. */
    double returning(double satisfaction, Demand demand);

    /** The same chance at any satisfaction; 0 makes every departure final. */
    @About("a constant chance of returning")
    record Constant(@About("chance of returning, a tick") @Within("[0, 1]") double rate) implements Friction {
        public Constant {
            Check.components(Constant.class, rate);
        }

        @Override
        public double returning(double satisfaction, Demand demand) {
            return rate;
        }
    }

    /** {@code (1 - friction) f(x)}: with friction 0 it makes no difference whether one is engaged or away. */
    @About("a chance of returning that is a part of the chance of staying")
    record OfDemand(@About("0: returning is as likely as staying; 1: never") @Within("[0, 1]") double friction)
            implements Friction {
        public OfDemand {
            Check.components(OfDemand.class, friction);
        }

        @Override
        public double returning(double satisfaction, Demand demand) {
            return (1 - friction) * demand.at(satisfaction);
        }
    }
}
