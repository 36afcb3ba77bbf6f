package risksim.metric.statistics;

import risksim.metric.Estimate;

/**
 * How two runs that share no chance differ: second minus first.
 *
 * @param difference of means, with Welch's interval
 * @param effect d in pooled standard deviations, with its interval, which assumes equal variances
 * @param welch the t test for unequal variances
 * @param mannWhitney the rank test
 * @param superiority the chance that a number of second is larger than one of first, ties by half
 */
public record UnpairedEffect(
        Estimate difference, Effect effect, TestResult welch, TestResult mannWhitney, double superiority) {

    /**
     * Compares two samples with two-sided tests.
     *
     * @param first at least 2 observations
     * @param second at least 2
     * @param confidence of the intervals, in (0, 1)
     */
    public static UnpairedEffect of(double[] first, double[] second, double confidence) {
        TestResult welch = TTest.welch(first, second, Alternative.TWO_SIDED);
        TestResult ranks = MannWhitney.test(first, second, Alternative.TWO_SIDED);
        double pairs = (double) first.length * second.length;
        return new UnpairedEffect(
                difference(first, second, confidence),
                cohen(first, second, confidence),
                welch,
                ranks,
                ranks.statistic() / pairs);
    }

    private static Estimate difference(double[] first, double[] second, double confidence) {
        Sample.confidence(confidence);
        double value = Sample.mean(second) - Sample.mean(first);
        double error = Math.sqrt(TTest.errorSquared(first) + TTest.errorSquared(second));
        double reach = error * Laws.studentReach(confidence, TTest.degrees(first, second));
        return new Estimate(value, value - reach, value + reach, confidence, first.length + second.length, error);
    }

    private static Effect cohen(double[] first, double[] second, double confidence) {
        double degrees = first.length + second.length - 2.0;
        double squares = Sample.variance(first) * (first.length - 1) + Sample.variance(second) * (second.length - 1);
        double unit = Math.sqrt(1.0 / first.length + 1.0 / second.length);
        double error = Math.sqrt(squares / degrees) * unit;
        double t = error == 0 ? Double.NaN : TTest.over(Sample.mean(second) - Sample.mean(first), error);
        return Effect.of(t, degrees, unit, confidence, first.length + second.length);
    }
}
