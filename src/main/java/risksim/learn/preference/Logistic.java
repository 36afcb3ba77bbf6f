package risksim.learn.preference;

/** The logistic law of noisy choice. */
public final class Logistic {
    private Logistic() {}

    /** {@code 1 / (1 + exp(-z))}, without overflow. */
    public static double sigma(double z) {
        if (z >= 0) {
            return 1 / (1 + StrictMath.exp(-z));
        }
        double e = StrictMath.exp(z);
        return e / (1 + e);
    }

    /** The inverse of {@link #sigma}. */
    public static double logit(double p) {
        return StrictMath.log(p / (1 - p));
    }

    /** By how much more than one half something better by {@code gap} wins: {@code sigma(beta gap) - 1/2}. */
    public static double lead(double beta, double gap) {
        return 0.5 * StrictMath.tanh(0.5 * beta * gap);
    }
}
