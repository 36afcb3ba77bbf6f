package risksim.metric.statistics;

import risksim.check.Check;

/**
 * The rank-sum test of Wilcoxon (1945), Mann and Whitney (1947): whether numbers of one sample tend to be larger than those of another.
 * Without ties and with up to {@value #EXACT} on each side the law is counted; otherwise it is taken as normal, with the variance
 * corrected for ties and the statistic moved by a half towards its mean.
 */
public final class MannWhitney {
    private static final int EXACT = 50;

    private MannWhitney() {}

    /**
     * The test of second against first; GREATER says that second tends to be larger. Its statistic is the number of pairs in which
     * second is larger, ties by half; by the number of pairs it is the chance that second beats first.
     *
     * @param first at least 1
     * @param second at least 1
     */
    public static TestResult test(double[] first, double[] second, Alternative alternative) {
        int m = Sample.check(first, 1).length;
        int n = Sample.check(second, 1).length;
        double[] all = new double[m + n];
        System.arraycopy(second, 0, all, 0, n);
        System.arraycopy(first, 0, all, n, m);
        double[] ranks = Sample.ranks(all);
        double u = -n * (n + 1.0) / 2;
        for (int i = 0; i < n; i++) {
            u += ranks[i];
        }
        double ties = Sample.ties(all);
        boolean exact = ties == 0 && m <= EXACT && n <= EXACT;
        double p = exact ? counted(u, m, n, alternative) : normal(u, m, n, ties, alternative);
        return new TestResult("Mann-Whitney", u, p, exact, m + n);
    }

    /** Counts the ways to choose which ranks are second's by their u: one more rank of second's lies above 0 to m of first's. */
    private static double counted(double u, int m, int n, Alternative alternative) {
        double[][] ways = new double[n + 1][m * n + 1]; // [chosen][u + what sorted choices cost]
        ways[0][0] = 1;
        for (int rank = 1; rank <= m + n; rank++) {
            for (int chosen = Math.min(n, rank); chosen >= 1; chosen--) {
                int beaten = rank - chosen;
                for (int sum = m * n; sum >= beaten && beaten <= m; sum--) {
                    ways[chosen][sum] += ways[chosen - 1][sum - beaten];
                }
            }
        }
        double below = 0;
        double above = 0;
        double all = 0;
        for (int sum = 0; sum <= m * n; sum++) {
            below += sum <= u ? ways[n][sum] : 0;
            above += sum >= u ? ways[n][sum] : 0;
            all += ways[n][sum];
        }
        Check.that(Double.isFinite(all), "too many to count");
        return alternative.p(below / all, above / all);
    }

    private static double normal(double u, int m, int n, double ties, Alternative alternative) {
        double all = (double) m + n;
        double spread = Math.sqrt((double) m * n / 12 * (all + 1 - ties / (all * (all - 1))));
        if (!(spread > 0)) {
            return 1;
        }
        double beyond = u - (double) m * n / 2;
        return alternative.p(Laws.normal((beyond + 0.5) / spread), Laws.normal(-(beyond - 0.5) / spread));
    }
}
