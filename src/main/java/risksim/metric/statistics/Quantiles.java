package risksim.metric.statistics;

import org.apache.commons.math3.distribution.BinomialDistribution;
import risksim.check.Check;
import risksim.metric.Card.Harm;
import risksim.metric.Estimate;

/** Quantiles and tails. */
public final class Quantiles {
    private Quantiles() {}

    /**
     * A quantile with an interval between two of the observations, right for every continuous law (David and Nagaraja 2003,
     * section 7.1): how many observations lie below the true quantile is binomial. An end is infinite where even the most
     * extreme observation does not do: the 99 % point of 100 runs has no upper end. Each side misses with at most half of what
     * the confidence leaves, so it covers a little more often than it says.
     *
     * @param values at least 1
     * @param share of the law below the quantile, in (0, 1)
     * @param confidence in (0, 1)
     */
    public static Estimate quantile(double[] values, double share, double confidence) {
        Sample.check(values, 1);
        Check.that(share > 0 && share < 1, "share must be between 0 and 1, was " + share);
        Sample.confidence(confidence);
        double[] sorted = Sample.sorted(values);
        int n = sorted.length;
        BinomialDistribution below = new BinomialDistribution(null, n, share);
        double tail = (1 - confidence) / 2;
        int from = 0; // P(below <= from - 1) is at most the tail
        while (from < n && below.cumulativeProbability(from) <= tail) {
            from++;
        }
        int to = from; // P(below >= to) is at most the tail
        while (to <= n && 1 - below.cumulativeProbability(to - 1) > tail) {
            to++;
        }
        double low = from == 0 ? Double.NEGATIVE_INFINITY : sorted[from - 1];
        double high = to > n ? Double.POSITIVE_INFINITY : sorted[to - 1];
        return new Estimate(ofSorted(sorted, share), low, high, confidence, n, Double.NaN);
    }

    /** The median with its distribution-free interval. */
    public static Estimate median(double[] values, double confidence) {
        return quantile(values, 0.5, confidence);
    }

    /** The quantile of ascending values by straight lines between them (Hyndman and Fan 1996, type 7, as in R). */
    static double ofSorted(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.min(place, sorted.length - 2.0);
        return sorted.length == 1 ? sorted[0] : sorted[below] + (place - below) * (sorted[below + 1] - sorted[below]);
    }

    /**
     * Expected shortfall: the mean of the worst {@code share} of the observations, the last of them counted in part where the
     * number is not whole (Acerbi and Tasche 2002), with the bootstrap's interval. A small sample has not seen the worst: with
     * few observations in the tail the estimate lies too near the middle and the interval covers less often than it says.
     *
     * @param values at least 2
     * @param share of the observations that are the worst, in (0, 1]
     * @param harm which direction is worse: HIGH or LOW
     * @param bootstrap makes the interval
     */
    public static Estimate expectedShortfall(double[] values, double share, Harm harm, Bootstrap bootstrap) {
        Check.that(share > 0 && share <= 1, "share must be above 0 and at most 1, was " + share);
        Check.that(harm != Harm.NONE, "a number without a worse direction has no worst share");
        boolean high = harm == Harm.HIGH;
        return bootstrap.of(values, sorted -> worst(sorted, share, high));
    }

    private static double worst(double[] sorted, double share, boolean high) {
        int n = sorted.length;
        double wanted = share * n;
        double sum = 0;
        for (int i = 0; i < n && i < wanted; i++) {
            sum += sorted[high ? n - 1 - i : i] * Math.min(1, wanted - i);
        }
        return sum / wanted;
    }
}
