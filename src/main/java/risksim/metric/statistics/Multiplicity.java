package risksim.metric.statistics;

import risksim.check.Check;

/** P values held against how many were looked at. Both adjust: compare the result with the level as if it stood alone. */
public final class Multiplicity {
    private Multiplicity() {}

    /**
     * The chance of any false alarm among all tests is at most the level, however they depend (Holm 1979).
     *
     * @param p values in [0, 1], one a test
     * @return adjusted values in the same order
     */
    public static double[] holm(double[] p) {
        int[] order = Sample.order(check(p));
        double[] adjusted = new double[p.length];
        double worst = 0;
        for (int i = 0; i < order.length; i++) {
            worst = Math.max(worst, Math.min(1, (p.length - i) * p[order[i]]));
            adjusted[order[i]] = worst;
        }
        return adjusted;
    }

    /**
     * The expected share of false alarms among the alarms is at most the level, for tests that are independent or move together
     * (Benjamini and Hochberg 1995; Benjamini and Yekutieli 2001 for the latter).
     *
     * @param p values in [0, 1], one a test
     * @return adjusted values in the same order
     */
    public static double[] benjaminiHochberg(double[] p) {
        int[] order = Sample.order(check(p));
        double[] adjusted = new double[p.length];
        double best = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            best = Math.min(best, p[order[i]] * p.length / (i + 1));
            adjusted[order[i]] = best;
        }
        return adjusted;
    }

    private static double[] check(double[] p) {
        for (double one : p) {
            Check.that(one >= 0 && one <= 1, "a p value must be within 0 and 1, was " + one);
        }
        return p;
    }
}
