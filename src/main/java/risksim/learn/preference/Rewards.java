package risksim.learn.preference;

/**
 * Rewards that explain comparisons best. Immutable.
 */
public final class Rewards {
    private final double[] values;
    private final boolean regularised;
    private final int steps;
    private final double gradient;

    Rewards(double[] values, boolean regularised, int steps, double gradient) {
        this.values = values.clone();
        this.regularised = regularised;
        this.steps = steps;
        this.gradient = gradient;
    }

    /** {@code [alternatives]}: the reward of each, in log odds; they sum to 0. */
    public double[] values() {
        return values.clone();
    }

    /** Whether the best fit was infinite or not unique, so that it was held back. */
    public boolean regularised() {
        return regularised;
    }

    /** Newton steps taken; 0 where the fit is in closed form. */
    public int steps() {
        return steps;
    }

    /** How far the first-order condition is from holding: the largest slope relative to an alternative's comparisons. */
    public double gradient() {
        return gradient;
    }
}
