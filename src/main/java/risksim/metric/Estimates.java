package risksim.metric;

import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import risksim.check.Check;
import risksim.check.Interval;

/** Estimates with intervals. Sums go in the order given, so that equal observations give equal bytes. */
public final class Estimates {
    private Estimates() {}

    /**
     * The mean of independent observations with Student's t interval. One observation gives an interval without ends; equal
     * observations one of width zero, which is then all that can be said.
     *
     * @param observations at least one
     * @param confidence in (0, 1)
     */
    public static Estimate mean(List<Double> observations, double confidence) {
        int n = observations.size();
        Check.that(n >= 1, "a mean needs at least 1 observation");
        double mean = Markets.mean(observations);
        if (n == 1) {
            return new Estimate(
                    mean, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, confidence, n, Double.POSITIVE_INFINITY);
        }
        double squares = 0;
        for (double x : observations) {
            squares += (x - mean) * (x - mean);
        }
        double error = Math.sqrt(squares / (n - 1) / n);
        double reach = error * new TDistribution(null, n - 1.0).inverseCumulativeProbability((1 + confidence) / 2);
        return new Estimate(mean, mean - reach, mean + reach, confidence, n, error);
    }

    /**
     * The mean of a metric over replications. Where each says yes or no it is a share, with the exact interval, so that no accident in
     * six replications is not certainty; no interval leaves the numbers that are possible.
     *
     * @param values at least one
     * @param confidence in (0, 1)
     */
    public static Estimate of(List<Double> values, Card card, double confidence) {
        return card.share() && values.stream().allMatch(value -> value == 0 || value == 1)
                ? share((int) values.stream().filter(value -> value == 1).count(), values.size(), confidence)
                : mean(values, confidence).within(Interval.of(card.range()));
    }

    /**
     * A share with its exact interval (Clopper and Pearson 1934): 0 of 30 is 0 to 0.116.
     *
     * @param hits in [0, n]
     * @param n at least 1
     * @param confidence in (0, 1)
     */
    public static Estimate share(int hits, int n, double confidence) {
        Check.that(n >= 1 && hits >= 0 && hits <= n, "hits must be within 0 and n, were " + hits + " of " + n);
        double tail = (1 - confidence) / 2;
        double low =
                hits == 0 ? 0 : new BetaDistribution(null, hits, n - hits + 1.0).inverseCumulativeProbability(tail);
        double high =
                hits == n ? 1 : new BetaDistribution(null, hits + 1.0, n - hits).inverseCumulativeProbability(1 - tail);
        double share = (double) hits / n;
        return new Estimate(share, low, high, confidence, n, Math.sqrt(share * (1 - share) / n));
    }
}
