package risksim.metric.statistics;

import java.util.ArrayList;
import java.util.List;
import risksim.check.Check;
import risksim.metric.Estimate;
import risksim.metric.Estimates;

/**
 * Looking at the interval of a mean several times and stopping when it is narrow enough. Who looks often with ordinary intervals stops when
 * the observed spread happens to be small, and then covers too rarely. Here the looks are stated beforehand, at doubling numbers of
 * observations, and share the error equally: of K looks each has the confidence 1 - (1 - confidence) / K (repeated confidence intervals,
 * Jennison and Turnbull 1984, by the inequality of Bonferroni). So for normal observations the intervals of all looks cover together
 * with at least the confidence stated, whatever rule stops: a width, a budget, a person. The price is width: with 5 looks 95 % becomes
 * 99 % at each, about a third wider. Where a width is all that stops, {@link TwoStage} is cheaper.
 *
 * @param looks numbers of observations at which one may look, ascending
 * @param confidence that all looks together keep, in (0, 1)
 */
public record Stopping(List<Integer> looks, double confidence) {
    public Stopping {
        looks = List.copyOf(looks);
        Check.that(!looks.isEmpty() && looks.get(0) >= 2, "the first look needs at least 2 observations");
        for (int i = 1; i < looks.size(); i++) {
            Check.that(looks.get(i) > looks.get(i - 1), "looks must ascend, were " + looks);
        }
        Sample.confidence(confidence);
    }

    /** Looks at {@code first}, 2 x {@code first}, 4 x {@code first} and so on, the last at {@code atMost}; 95 %. */
    public static Stopping looks(int first, int atMost) {
        Check.that(first >= 2 && first <= atMost, "needs 2 <= first <= at most, had " + first + ", " + atMost);
        List<Integer> looks = new ArrayList<>();
        for (long n = first; n < atMost; n *= 2) {
            looks.add((int) n);
        }
        looks.add(atMost);
        return new Stopping(looks, 0.95);
    }

    /** The same looks with another confidence. */
    public Stopping withConfidence(double other) {
        return new Stopping(looks, other);
    }

    /** The confidence that the interval of one look has by itself. */
    public double ofOneLook() {
        return 1 - (1 - confidence) / looks.size();
    }

    /**
     * The mean at a look. The interval is that of {@link #ofOneLook}; the confidence told is the one that all looks keep.
     *
     * @param observations as many as one of the looks says
     */
    public Estimate estimate(List<Double> observations) {
        Check.that(
                looks.contains(observations.size()),
                observations.size() + " observations are no look; looks are " + looks);
        Estimate one = Estimates.mean(observations, ofOneLook());
        return new Estimate(one.value(), one.low(), one.high(), confidence, one.n(), one.standardError());
    }

    /** Whether a look ends it: the half width is at most {@code halfWidth}, or it was the last. */
    public boolean done(Estimate estimate, double halfWidth) {
        return (estimate.high() - estimate.low()) / 2 <= halfWidth || estimate.n() == looks.get(looks.size() - 1);
    }

    /** How many observations the next look needs after {@code n}; {@code n} if there is no further look. */
    public int next(int n) {
        return looks.stream().filter(look -> look > n).findFirst().orElse(n);
    }
}
