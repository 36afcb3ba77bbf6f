package risksim.metric.statistics;

/** What a test holds against "no difference". */
public enum Alternative {
    /** The difference is not 0. */
    TWO_SIDED,
    /** The difference is above 0. */
    GREATER,
    /** The difference is below 0. */
    LESS;

    /** The p value from the shares of the null law at most and at least as large as what was seen. */
    double p(double below, double above) {
        return switch (this) {
            case GREATER -> Math.min(1, above);
            case LESS -> Math.min(1, below);
            case TWO_SIDED -> Math.min(1, 2 * Math.min(below, above));
        };
    }
}
