package risksim.audit;

/** How often a player cooperates after each joint action, with what chance may have done to it. */
final class Frequencies {
    /** {@code [own * 2 + other]}, with half a success and half a failure more than were seen. */
    private final double[] share;
    /** {@code [own * 2 + other]}, squared standard errors. */
    private final double[] variance;

    private final double[] seen;

    /**
     * @param seen {@code [own * 2 + other]}, how often that joint action was answered
     * @param kind how often by cooperating
     */
    Frequencies(double[] seen, double[] kind) {
        this.seen = seen;
        this.share = new double[seen.length];
        this.variance = new double[seen.length];
        for (int s = 0; s < share.length; s++) {
            share[s] = (kind[s] + 0.5) / (seen[s] + 1);
            variance[s] = share[s] * (1 - share[s]) / (seen[s] + 1);
        }
    }

    /** By how many standard errors a frequency lies below a limit; the error is that at the limit. */
    double below(int joint, double limit) {
        return (limit - share[joint]) / StrictMath.sqrt(limit * (1 - limit) / (seen[joint] + 1));
    }

    /** By how many standard errors constant + second * p(own alone) + third * p(other alone) lies above 0. */
    double deviations(double constant, double second, double third) {
        return (constant + second * share[1] + third * share[2])
                / StrictMath.sqrt(second * second * variance[1] + third * third * variance[2]);
    }

    /** By how many standard errors a sum of the first three frequencies lies nearer to 0 than a tolerance. */
    double within(double tolerance, double constant, double... weights) {
        double sum = constant;
        double square = 0;
        for (int s = 0; s < weights.length; s++) {
            sum += weights[s] * share[s];
            square += weights[s] * weights[s] * variance[s];
        }
        return (tolerance - StrictMath.abs(sum)) / StrictMath.sqrt(square);
    }
}
