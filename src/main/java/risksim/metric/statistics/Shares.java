package risksim.metric.statistics;

import org.apache.commons.math3.util.FastMath;
import risksim.check.Check;
import risksim.metric.Estimate;

/** Shares with Wilson's interval, and what runs without a hit still allow. The exact interval is {@code Estimates.share}. */
public final class Shares {
    private Shares() {}

    /**
     * A share with the score interval (Wilson 1927), which covers about as often as it says on average over shares, where the
     * exact one covers at least as often for every share: 3 of 20 is 0.052 to 0.360.
     *
     * @param hits in [0, n]
     * @param n at least 1
     * @param confidence in (0, 1)
     */
    public static Estimate wilson(int hits, int n, double confidence) {
        Check.that(n >= 1 && hits >= 0 && hits <= n, "hits must be within 0 and n, were " + hits + " of " + n);
        Sample.confidence(confidence);
        double z = Laws.normalQuantile((1 + confidence) / 2);
        double share = (double) hits / n;
        double middle = (share + z * z / (2.0 * n)) / (1 + z * z / n);
        double reach = z / (1 + z * z / n) * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
        double low = hits == 0 ? 0 : Math.max(0, middle - reach);
        double high = hits == n ? 1 : Math.min(1, middle + reach);
        return new Estimate(share, low, high, confidence, n, Math.sqrt(share * (1 - share) / n));
    }

    /**
     * The largest risk that {@code n} replications without a hit cannot exclude: the upper end of the one-sided exact interval,
     * 1 - (1 - confidence)^(1/n), which the rule of three, 3 / n, approximates at 95 % (Hanley and Lippman-Hand 1983).
     *
     * @param n at least 1
     * @param confidence in (0, 1), one-sided
     */
    public static double notExcluded(int n, double confidence) {
        Check.that(n >= 1, "n must be at least 1, was " + n);
        Sample.confidence(confidence);
        return -FastMath.expm1(FastMath.log1p(-confidence) / n);
    }

    /**
     * The mean difference of pairs of shares. Where all say yes (1) or no (0) and all pairs differ alike there is no spread to reckon
     * with, and the interval is what so many pairs do not exclude: as many may differ otherwise as {@link #notExcluded} says. Six pairs
     * without a difference leave one of up to 0.459 open.
     *
     * @param first one number a pair
     * @param second the same pairs
     * @param student the mean difference with Student's interval, which is kept otherwise
     */
    public static Estimate difference(double[] first, double[] second, Estimate student) {
        double each = second[0] - first[0];
        for (int i = 0; i < first.length; i++) {
            if (!yesOrNo(first[i]) || !yesOrNo(second[i]) || second[i] - first[i] != each) {
                return student;
            }
        }
        double others = notExcluded(first.length, (1 + student.confidence()) / 2);
        return new Estimate(
                each,
                each - others * (each + 1),
                each + others * (1 - each),
                student.confidence(),
                first.length,
                student.standardError());
    }

    private static boolean yesOrNo(double value) {
        return value == 0 || value == 1;
    }

    /** How many replications, all without a hit, exclude a risk of {@code risk} or more: 29.9 becomes 30. */
    public static int cleanRunsToExclude(double risk, double confidence) {
        Check.that(risk > 0 && risk < 1, "risk must be between 0 and 1, was " + risk);
        Sample.confidence(confidence);
        return (int) Math.ceil(FastMath.log1p(-confidence) / FastMath.log1p(-risk) - 1e-9);
    }
}
