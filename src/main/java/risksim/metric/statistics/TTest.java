package risksim.metric.statistics;

import risksim.check.Check;

/** Student's tests of means, for paired differences and for two samples of unequal variance. */
public final class TTest {
    private TTest() {}

    /**
     * The paired test. Where no difference varies t has no meaning: p is 1 if all are 0, and NaN otherwise.
     *
     * @param differences one a pair, at least 2
     */
    public static TestResult paired(double[] differences, Alternative alternative) {
        Sample.check(differences, 2);
        double t = pairedT(differences);
        return result("paired t", t, differences.length - 1.0, alternative, differences.length);
    }

    static double pairedT(double[] differences) {
        double mean = Sample.mean(differences);
        return over(mean, Sample.deviation(differences) / Math.sqrt(differences.length));
    }

    /** A difference in standard errors; 0 where there is none, infinite where nothing varies but by rounding. */
    static double over(double difference, double error) {
        if (error > 1e-14 * Math.abs(difference)) {
            return difference / error;
        }
        return difference == 0 ? 0 : Math.copySign(Double.POSITIVE_INFINITY, difference);
    }

    /**
     * Welch's test (1947) of the difference second - first, which does not ask for equal variances.
     *
     * @param first at least 2
     * @param second at least 2
     */
    public static TestResult welch(double[] first, double[] second, Alternative alternative) {
        Sample.check(first, 2);
        Sample.check(second, 2);
        double error = Math.sqrt(errorSquared(first) + errorSquared(second));
        double t = over(Sample.mean(second) - Sample.mean(first), error);
        return result("Welch t", t, degrees(first, second), alternative, first.length + second.length);
    }

    static double errorSquared(double[] values) {
        return Sample.variance(values) / values.length;
    }

    /** Satterthwaite's degrees of freedom. */
    static double degrees(double[] first, double[] second) {
        double a = errorSquared(first);
        double b = errorSquared(second);
        double both = a + b;
        return both == 0
                ? first.length + second.length - 2.0
                : both * both / (a * a / (first.length - 1) + b * b / (second.length - 1));
    }

    private static TestResult result(String method, double t, double degrees, Alternative alternative, int n) {
        Check.that(!Double.isNaN(t), "differences are too large to be added");
        double below = Laws.student(t, degrees);
        double p = Double.isInfinite(t) ? Double.NaN : alternative.p(below, Laws.student(-t, degrees));
        return new TestResult(method, t, p, true, n);
    }
}
