package risksim.metric.statistics;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;

/**
 * Wilcoxon's signed-rank test (1945) of differences symmetric about 0. Differences of 0 are left out, as Wilcoxon did; equal
 * means equal to the last bit, and equal ones share the mean of their ranks. With up to {@value #EXACT} differences the law of the
 * rank sum is counted, given the ties (Hollander and Wolfe 1973), so that no p value is below what so few pairs can reach;
 * with more it is taken as normal, with the variance corrected for ties and the statistic moved by a half towards its mean.
 */
public final class SignedRank {
    private static final int EXACT = 50;

    private SignedRank() {}

    /**
     * The test; its statistic is the sum of the ranks of positive differences.
     *
     * @param differences one a pair, at least 1
     */
    public static TestResult test(double[] differences, Alternative alternative) {
        Sample.check(differences, 1);
        double[] left = Arrays.stream(differences).filter(d -> d != 0).toArray();
        double[] sizes = Arrays.stream(left).map(Math::abs).toArray();
        double[] ranks = Sample.ranks(sizes);
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] > 0 ? ranks[i] : 0;
        }
        double ties = Sample.ties(sizes);
        boolean exact = left.length <= EXACT;
        double p = left.length == 0
                ? 1
                : exact ? counted(sum, ranks, alternative) : normal(sum, left.length, ties, alternative);
        return new TestResult("Wilcoxon signed-rank", sum, p, exact, left.length);
    }

    /** Counts the subsets of the ranks by their sum; in halves, since equal differences share the mean of their ranks. */
    private static double counted(double sum, double[] ranks, Alternative alternative) {
        int n = ranks.length;
        double[] ways = new double[n * (n + 1) + 1];
        ways[0] = 1;
        for (double rank : ranks) {
            int halves = (int) Math.rint(2 * rank);
            for (int s = ways.length - 1; s >= halves; s--) {
                ways[s] += ways[s - halves];
            }
        }
        double found = 2 * sum;
        double below = 0;
        double above = 0;
        for (int s = 0; s < ways.length; s++) {
            below += s <= found ? ways[s] : 0;
            above += s >= found ? ways[s] : 0;
        }
        double all = FastMath.scalb(1.0, n);
        return alternative.p(below / all, above / all);
    }

    private static double normal(double sum, int n, double ties, Alternative alternative) {
        double mean = n * (n + 1.0) / 4;
        double spread = Math.sqrt(n * (n + 1.0) * (2.0 * n + 1) / 24 - ties / 48);
        double below = Laws.normal((sum - mean + 0.5) / spread);
        double above = Laws.normal(-(sum - mean - 0.5) / spread);
        return alternative.p(below, above);
    }
}
