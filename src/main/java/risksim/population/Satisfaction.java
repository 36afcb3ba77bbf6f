package risksim.population;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Within;

/**
 * Where satisfaction lives and how content moves it. What would leave the range stops at its end: a service that plays by the
 * book does not offer such content.
 */
public sealed interface Satisfaction {
    /** The least satisfaction. */
    double low();

    /** The most satisfaction. */
    double high();

    /** Satisfaction after content with {@code effect}. */
    double after(double satisfaction, double effect);

    /** What is remembered of a user at a satisfaction. */
    default double kept(double satisfaction) {
        return satisfaction;
    }

    /** Satisfaction of a user of whom this is remembered. */
    default double felt(double kept) {
        return kept;
    }

    private static double held(double low, double high, double value) {
        return StrictMath.min(high, StrictMath.max(low, value));
    }

    private static void ordered(double low, double high) {
        Check.that(low <= high, "low must be at most high, were " + low + " and " + high);
    }

    /** Whole numbers from {@code low} to {@code high}; effects are whole and add up. Users are stepped by table. */
    @About("whole numbers that add up")
    record Lattice(
            @About("least satisfaction, whole") @Within("[-30000, 30000]") double low,
            @About("most satisfaction, whole") @Within("[-30000, 30000]") double high)
            implements Satisfaction {
        public Lattice {
            Check.components(Lattice.class, low, high);
            ordered(low, high);
            Check.that(low == StrictMath.rint(low) && high == StrictMath.rint(high), "low and high must be whole");
            Check.that(high - low < 32768, "high - low must be below 32768");
        }

        /** The number of levels. */
        public int levels() {
            return (int) (high - low) + 1;
        }

        @Override
        public double after(double satisfaction, double effect) {
            Check.that(effect == StrictMath.rint(effect), "effect must be whole on a lattice, was " + effect);
            return held(low, high, satisfaction + effect);
        }
    }

    /** Real numbers between two ends; effects add up. Kept to 24 bits. */
    @About("real numbers that add up")
    record Bounded(
            @About("least satisfaction") @Within("(-inf, inf)") double low,
            @About("most satisfaction") @Within("(-inf, inf)") double high)
            implements Satisfaction {
        public Bounded {
            Check.components(Bounded.class, low, high);
            ordered(low, high);
        }

        @Override
        public double after(double satisfaction, double effect) {
            return held(low, high, satisfaction + effect);
        }
    }

    /** A memory that fades: {@code (1 - weight) x + weight effect}. With weight 1 only the last content counts. */
    @About("an average that forgets")
    record Leaky(
            @About("weight of the newest content") @Within("(0, 1]") double weight,
            @About("least satisfaction") @Within("(-inf, inf)") double low,
            @About("most satisfaction") @Within("(-inf, inf)") double high)
            implements Satisfaction {
        public Leaky {
            Check.components(Leaky.class, weight, low, high);
            ordered(low, high);
        }

        @Override
        public double after(double satisfaction, double effect) {
            return held(low, high, (1 - weight) * satisfaction + weight * effect);
        }
    }

    /**
     * Net exposure to nourishing content, which fades: {@code x' = memory x + effect + noise}, and satisfaction
     * {@code 1 / (1 + exp(-sensitivity x))}: the long-term satisfaction users of RecSim (Ie et al. 2019; google-research/recsim, commit
     * 55e50e4, environments/long_term_satisfaction.py), with effect {@code -2 (clickbait - 1/2)}. The sign is that of the line that
     * runs there; the comment above it says plus. A service earns the time that is spent: a log-normal number whose logarithm has mean
     * {@code reward x satisfaction}.
     *
     * @param noise spread of the noise of exposure
     * @param spread spread of the logarithm of time
     */
    @About("exposure that fades, and time that satisfaction prolongs")
    record Exposure(
            @About("part of exposure that is remembered") @Within("[0, 1)") double memory,
            @About("how strongly exposure moves satisfaction") @Within("(0, inf)") double sensitivity,
            @About("spread of the noise of exposure") @Within("[0, inf)") double noise,
            @About("spread of the logarithm of time spent") @Within("[0, inf)") double spread)
            implements Satisfaction {
        public Exposure {
            Check.components(Exposure.class, memory, sensitivity, noise, spread);
        }

        @Override
        public double low() {
            return 0;
        }

        @Override
        public double high() {
            return 1;
        }

        @Override
        public double kept(double satisfaction) {
            return StrictMath.log(satisfaction / (1 - satisfaction)) / sensitivity;
        }

        @Override
        public double felt(double kept) {
            return 1 / (1 + StrictMath.exp(-sensitivity * kept));
        }

        @Override
        public double after(double satisfaction, double effect) {
            return felt(memory * kept(satisfaction) + effect);
        }
    }
}
