package risksim.learn.engagement;

import risksim.check.Check;

/**
 * Closed forms for a user who leaves and returns. The time away is taken out of the process by a discount factor that depends on
 * the chance of staying f and of returning rho (the modified discount factor of Calvano, Haghtalab, Vitercik and Zhao,
 * arXiv 2410.13108; the formulas are derived here from the order of events and are held by simulation).
 */
public final class Reengagement {
    private Reengagement() {}

    /** What one unit of value in the engaged state next tick is worth now: {@code delta (f + (1 - f) m)}. */
    public static double discount(double staying, double returning, double delta) {
        Check.that(delta > 0 && delta < 1, "discount must be above 0 and below 1, was " + delta);
        double comingBack = delta * returning / (1 - delta * (1 - returning));
        return delta * (staying + (1 - staying) * comingBack);
    }

    /** What a break-up costs, in rounds: {@code delta / (1 - delta + delta rho)}; more friction, more cost. */
    public static double breakUp(double returning, double delta) {
        return delta / (1 - delta + delta * returning);
    }

    /** Discounted reward of {@code reward} a round for ever at a constant chance of staying. */
    public static double value(double reward, double staying, double returning, double delta) {
        return reward / (1 - discount(staying, returning, delta));
    }

    /** Expected discounted rounds of engagement, from an engaged start. */
    public static double rounds(double staying, double returning, double delta) {
        return value(1, staying, returning, delta);
    }

    /** Part of ticks spent engaged in the long run. Needs a user who leaves or returns at all. */
    public static double occupancy(double staying, double returning) {
        return returning / (returning + 1 - staying);
    }

    /** Mean length of a session, in ticks. */
    public static double session(double staying) {
        return 1 / (1 - staying);
    }

    /** Mean length of an absence, in ticks. */
    public static double absence(double returning) {
        return 1 / returning;
    }

    /**
     * Modified demand elasticity: by how many percent discounted rounds of engagement rise with one percent of satisfaction, at a
     * constant chance of returning.
     */
    public static double elasticity(double satisfaction, double staying, double slope, double breakUp) {
        return satisfaction * breakUp * slope / (1 + breakUp * (1 - staying));
    }
}
