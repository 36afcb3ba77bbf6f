package risksim.metric.statistics;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import risksim.check.Check;

/**
 * How often a two-sided t test finds an effect that is there, and what it takes (Cohen 1988; exact by the noncentral t law). Effects are in
 * standard deviations: of one observation for two samples, of a difference for pairs.
 */
public final class Power {
    private static final double MOST = 1e7;

    private Power() {}

    /** How often two samples of {@code perArm} (need not be whole, at least 2) find {@code effect} at {@code level}. */
    public static double twoSample(double perArm, double effect, double level) {
        Check.that(perArm >= 2, "each arm needs at least 2, had " + perArm);
        return power(2 * perArm - 2, effect * Math.sqrt(perArm / 2), level);
    }

    /** How often {@code pairs} (need not be whole, at least 2) find {@code effect} at {@code level}. */
    public static double paired(double pairs, double effect, double level) {
        Check.that(pairs >= 2, "needs at least 2 pairs, had " + pairs);
        return power(pairs - 1, effect * Math.sqrt(pairs), level);
    }

    private static double power(double degrees, double shift, double level) {
        Check.that(level > 0 && level < 1, "level must be between 0 and 1, was " + level);
        double bound = Laws.studentReach(1 - level, degrees);
        return 1 - NoncentralT.below(bound, degrees, shift) + NoncentralT.below(-bound, degrees, shift);
    }

    /** Replications in each arm that find {@code effect} with {@code power}; round up. Effect 0.5, power 0.8, level 0.05: 63.77. */
    public static double perArm(double effect, double power, double level) {
        return needed(n -> twoSample(n, effect, level), effect, power, level);
    }

    /** Pairs that find {@code effect} with {@code power}; round up. */
    public static double pairs(double effect, double power, double level) {
        return needed(n -> paired(n, effect, level), effect, power, level);
    }

    private static double needed(UnivariateFunction reached, double effect, double power, double level) {
        Check.that(effect != 0, "no number of replications finds an effect of 0");
        Check.that(power > level && power < 1, "power must be between the level and 1, was " + power);
        double low = 2;
        double high = 4;
        while (high < MOST && reached.value(high) < power) {
            low = high;
            high *= 2;
        }
        Check.that(high < MOST, "an effect of " + effect + " needs more than 10 million replications");
        return reached.value(low) >= power
                ? low
                : new BrentSolver(1e-9, 1e-8).solve(200, n -> reached.value(n) - power, low, high);
    }

    /** The smallest effect that {@code pairs} find with {@code power}. */
    public static double detectablePaired(int pairs, double power, double level) {
        return detectable(effect -> paired(pairs, effect, level), power, level);
    }

    /** The smallest effect that two samples of {@code perArm} find with {@code power}. */
    public static double detectableTwoSample(int perArm, double power, double level) {
        return detectable(effect -> twoSample(perArm, effect, level), power, level);
    }

    private static double detectable(UnivariateFunction reached, double power, double level) {
        Check.that(power > level && power < 1, "power must be between the level and 1, was " + power);
        double high = 1;
        while (reached.value(high) < power) {
            high *= 2;
        }
        return new BrentSolver(1e-9, 1e-9).solve(200, effect -> reached.value(effect) - power, 0, high);
    }
}
