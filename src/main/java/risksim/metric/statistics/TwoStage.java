package risksim.metric.statistics;

import java.util.List;
import risksim.check.Check;
import risksim.metric.Estimate;
import risksim.metric.Estimates;

/**
 * A mean to within a stated half width in two stages (Stein 1945): the spread of the first observations fixes how many are made in all, and is
 * the only spread that the interval uses. For normal observations it covers exactly as often as it says, whatever their variance. It
 * leans on the first stage: one that happens not to vary, as with a rare event, stops at once.
 *
 * @param first observations of the first stage, at least 2
 * @param atMost observations in all; where they do not suffice, the interval is wider than wished and covers as often
 * @param halfWidth wished, above 0
 * @param confidence in (0, 1)
 */
public record TwoStage(int first, int atMost, double halfWidth, double confidence) {
    public TwoStage {
        Check.that(first >= 2 && first <= atMost, "needs 2 <= first <= at most, had " + first + ", " + atMost);
        Check.that(halfWidth > 0, "the half width must be above 0, was " + halfWidth);
        Sample.confidence(confidence);
    }

    /** How many observations are needed in all, seen from the first stage. */
    public int needed(List<Double> observations) {
        double reach = error(observations) * Laws.studentReach(confidence, first - 1.0) / halfWidth;
        return (int) Math.max(first, Math.min(atMost, Math.ceil(reach * reach)));
    }

    /** The mean of all observations made, with the interval that uses the spread of the first stage. */
    public Estimate estimate(List<Double> observations) {
        double error = error(observations) / Math.sqrt(observations.size());
        double reach = error * Laws.studentReach(confidence, first - 1.0);
        double mean = Estimates.mean(observations, confidence).value();
        return new Estimate(mean, mean - reach, mean + reach, confidence, observations.size(), error);
    }

    private double error(List<Double> observations) {
        Check.that(observations.size() >= first, "the first stage needs " + first + " observations");
        return Sample.deviation(observations.subList(0, first).stream()
                .mapToDouble(Double::doubleValue)
                .toArray());
    }
}
