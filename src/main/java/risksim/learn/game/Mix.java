package risksim.learn.game;

/** Arithmetic of mixed strategies. */
public final class Mix {
    private Mix() {}

    /** The mean of payoffs under a mix. */
    public static double worth(double[] payoffs, double[] mix) {
        double sum = 0;
        for (int i = 0; i < mix.length; i++) {
            sum += payoffs[i] * mix[i];
        }
        return sum;
    }

    /** {@code [rows]}, what each row is worth against a mix over columns. */
    public static double[] worths(double[][] payoffs, double[] mix) {
        double[] worths = new double[payoffs.length];
        for (int i = 0; i < worths.length; i++) {
            worths[i] = worth(payoffs[i], mix);
        }
        return worths;
    }

    /** The divergence of Kullback and Leibler of {@code q} from {@code p}, in nats. */
    public static double divergence(double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += p[i] == 0 ? 0 : p[i] * StrictMath.log(p[i] / q[i]);
        }
        return sum;
    }

    /**
     * What both players together could gain by answering best (the exploitability, also called NashConv): 0 at an equilibrium.
     *
     * @param a {@code [rows][columns]}, the row player's payoffs
     * @param b {@code [rows][columns]}, the column player's
     */
    public static double exploitability(double[][] a, double[][] b, double[] row, double[] column) {
        return gain(a, row, column) + gain(SupportEnumeration.transposed(b), column, row);
    }

    private static double gain(double[][] payoffs, double[] own, double[] other) {
        double[] worths = worths(payoffs, other);
        double most = Double.NEGATIVE_INFINITY;
        for (double worth : worths) {
            most = Math.max(most, worth);
        }
        return most - worth(worths, own);
    }

    /** The mix after one step of multiplicative weights: each part grows by exp(rate * payoff). */
    public static double[] hedged(double[] mix, double[] payoffs, double rate) {
        double[] next = new double[mix.length];
        double all = 0;
        for (int i = 0; i < mix.length; i++) {
            next[i] = mix[i] * StrictMath.exp(rate * payoffs[i]);
            all += next[i];
        }
        for (int i = 0; i < mix.length; i++) {
            next[i] /= all;
        }
        return next;
    }
}
