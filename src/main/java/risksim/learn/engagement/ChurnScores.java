package risksim.learn.engagement;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How good predicted chances of leaving are.
 *
 * @param auc the chance that somebody who left was given a higher chance than somebody who stayed, ties half
 * @param brier mean squared error
 * @param logLoss mean of minus the logarithm of the chance given to what happened
 * @param calibrationError mean gap of prediction and frequency over bins of equal width, weighted by users
 */
public record ChurnScores(double auc, double brier, double logLoss, double calibrationError) {

    /** Scores of predictions against what happened, with {@code bins} bins. */
    public static ChurnScores of(double[] predicted, boolean[] left, int bins) {
        double squares = 0;
        double logs = 0;
        for (int i = 0; i < left.length; i++) {
            double p = left[i] ? predicted[i] : 1 - predicted[i];
            squares += (1 - p) * (1 - p);
            logs -= StrictMath.log(p);
        }
        return new ChurnScores(
                auc(predicted, left), squares / left.length, logs / left.length, error(predicted, left, bins));
    }

    private static double auc(double[] predicted, boolean[] left) {
        int[] order = IntStream.range(0, left.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> predicted[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double ranks = 0;
        long leavers = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && predicted[order[to]] == predicted[order[from]]) {
                to++;
            }
            for (int k = from; k < to; k++) {
                if (left[order[k]]) {
                    leavers++;
                    ranks += (from + to + 1) / 2.0;
                }
            }
            from = to;
        }
        double stayers = left.length - leavers;
        return (ranks - leavers * (leavers + 1) / 2.0) / (leavers * stayers);
    }

    private static double error(double[] predicted, boolean[] left, int bins) {
        double[] gap = new double[bins];
        for (int i = 0; i < left.length; i++) {
            int bin = Math.min(bins - 1, (int) (predicted[i] * bins));
            gap[bin] += predicted[i] - (left[i] ? 1 : 0);
        }
        double sum = 0;
        for (double g : gap) {
            sum += StrictMath.abs(g);
        }
        return sum / left.length;
    }
}
