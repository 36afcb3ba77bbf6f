package risksim.learn.preference;

/**
 * What theory says of distortion at a temperature {@code beta}. Distortion is the average utility of the best policy over
 * that of the policy chosen; utilities lie in [0, 1].
 */
public final class Bounds {
    private Bounds() {}

    /**
     * {@code D = (beta/2) / tanh(beta/2)}: no policy of NLHF, whatever people, pairs and budget, does worse (Goelz, Haghtalab
     * and Yang 2025: (1/2 + o(1)) beta).
     */
    public static double nash(double beta) {
        return 0.5 * beta / StrictMath.tanh(0.5 * beta);
    }

    /** {@code min(2 D, D^2)}: Borda's rule, so RLHF without a limit and with pairs drawn independently, does no worse. */
    public static double borda(double beta) {
        double d = nash(beta);
        return StrictMath.min(2 * d, d * d);
    }

    /** Where the bound {@link #bordaReached} is reached: {@code (2/beta) arccosh(sqrt D)}. */
    public static double bordaGap(double beta) {
        double root = StrictMath.sqrt(nash(beta));
        return 2 / beta * StrictMath.log(root + StrictMath.sqrt(root * root - 1));
    }

    /** What Borda's rule comes arbitrarily near to: {@code D (1 - d* + sqrt(1 - 1/D) / tanh(beta/2))}. */
    public static double bordaReached(double beta) {
        double d = nash(beta);
        return d * (1 - bordaGap(beta) + StrictMath.sqrt(1 - 1 / d) / StrictMath.tanh(0.5 * beta));
    }

    /** {@code cosh^2(beta/2)}: RLHF under a KL budget, with pairs drawn independently. It is come arbitrarily near to. */
    public static double budgeted(double beta) {
        double cosh = StrictMath.cosh(0.5 * beta);
        return cosh * cosh;
    }

    /**
     * The least utility of an NLHF policy when every win rate is known to within {@code error}: {@code (b opt - error) / a},
     * with {@code a = beta/4} and {@code b = tanh(beta/2)/2}.
     */
    public static double utilityKnownWithin(double beta, double optimum, double error) {
        return (Logistic.lead(beta, 1) * optimum - error) / (0.25 * beta);
    }

    /** The least utility of NLHF with weight {@code lambda}, beside a policy with that utility and divergence. */
    public static double utilityWeighted(double beta, double utility, double lambda, double divergence) {
        return (Logistic.lead(beta, 1) * utility - lambda * divergence) / (0.25 * beta);
    }

    /** How far any win rate may be off, but with probability {@code failure}, after so many comparisons of each pair. */
    public static double error(int alternatives, long comparisonsPerPair, double failure) {
        return StrictMath.sqrt(
                StrictMath.log((double) alternatives * alternatives / failure) / (2.0 * comparisonsPerPair));
    }

    /** How many comparisons of each pair make {@code error} hold (Hoeffding and a union over pairs). */
    public static double comparisonsPerPair(int alternatives, double error, double failure) {
        return StrictMath.log((double) alternatives * alternatives / failure) / (2 * error * error);
    }
}
