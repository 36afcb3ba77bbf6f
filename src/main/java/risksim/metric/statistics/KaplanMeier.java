package risksim.metric.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.commons.math3.util.FastMath;
import risksim.check.Check;
import risksim.metric.Estimate;

/**
 * The share that is still there at each time, from lifetimes of which some are censored (Kaplan and Meier 1958), with
 * Greenwood's standard error. Censoring must have nothing to do with how long things would have lasted.
 *
 * @param n lifetimes
 * @param steps one for each time at which something ended, ascending
 */
public record KaplanMeier(long n, List<Step> steps) {
    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /** On which scale an interval is symmetric. */
    public enum Scale {
        /** The share itself, cut at 0 and 1: simple, and too narrow near the ends. */
        PLAIN,
        /** The logarithm of minus the logarithm of the share (Kalbfleisch and Prentice 2002): never leaves 0 to 1. */
        LOG_LOG
    }

    /**
     * A time at which the curve falls.
     *
     * @param time of the fall
     * @param atRisk there just before
     * @param ended that ended at this time
     * @param survival share still there just after
     * @param standardError of {@code survival} (Greenwood 1926); 0 once nothing is left
     */
    public record Step(double time, long atRisk, long ended, double survival, double standardError) {}

    /** The curve of all lifetimes given; groups are not looked at. One censored at a time was at risk at that time. */
    public static KaplanMeier of(List<Lifetime> lifetimes) {
        Check.that(!lifetimes.isEmpty(), "a survival curve needs at least 1 lifetime");
        List<Lifetime> sorted = lifetimes.stream()
                .sorted(Comparator.comparingDouble(Lifetime::time))
                .toList();
        Steps steps = new Steps();
        for (int from = 0, to; from < sorted.size(); from = to) {
            to = from;
            int ended = 0;
            for (;
                    to < sorted.size()
                            && sorted.get(to).time() == sorted.get(from).time();
                    to++) {
                ended += sorted.get(to).ended() ? 1 : 0;
            }
            steps.add(sorted.get(from).time(), sorted.size() - from, ended);
        }
        return new KaplanMeier(sorted.size(), steps.all);
    }

    /**
     * The curve of lifetimes that are whole numbers, from counts: memory does not grow with lifetimes.
     *
     * @param ended {@code [times]}: how many ended after 0, 1, 2, ...
     * @param censored {@code [times]}: how many were last seen then
     */
    public static KaplanMeier of(long[] ended, long[] censored) {
        Check.that(ended.length == censored.length, "ended and censored must be of one length");
        long n = Arrays.stream(ended).sum() + Arrays.stream(censored).sum();
        Check.that(n >= 1, "a survival curve needs at least 1 lifetime");
        Steps steps = new Steps();
        long atRisk = n;
        for (int time = 0; time < ended.length; time++) {
            steps.add(time, atRisk, ended[time]);
            atRisk -= ended[time] + censored[time];
        }
        return new KaplanMeier(n, steps.all);
    }

    /** The product-limit as it goes on. */
    private static final class Steps {
        private final List<Step> all = new ArrayList<>();
        private double survival = 1;
        private double greenwood;

        void add(double time, long atRisk, long ended) {
            if (ended > 0) {
                survival *= 1 - (double) ended / atRisk;
                greenwood += ended / ((double) atRisk * (atRisk - ended));
                double error = survival > 0 ? survival * Math.sqrt(greenwood) : 0;
                all.add(new Step(time, atRisk, ended, survival, error));
            }
        }
    }

    /**
     * The share still there after {@code time}, with its pointwise interval. Before the first fall and after the last lifetime
     * has ended there is no standard error, and the interval has no width: Greenwood's formula says no more.
     *
     * @param confidence in (0, 1)
     */
    public Estimate at(double time, Scale scale, double confidence) {
        Sample.confidence(confidence);
        Step last = new Step(0, n, 0, 1, 0);
        for (Step step : steps) {
            if (step.time() <= time) {
                last = step;
            }
        }
        return interval(last, scale, confidence);
    }

    private Estimate interval(Step step, Scale scale, double confidence) {
        double s = step.survival();
        double error = step.standardError();
        int count = (int) Math.min(n, Integer.MAX_VALUE);
        double z = Laws.normalQuantile((1 + confidence) / 2);
        if (error == 0) {
            return new Estimate(s, s, s, confidence, count, 0);
        }
        if (scale == Scale.PLAIN) {
            return new Estimate(s, Math.max(0, s - z * error), Math.min(1, s + z * error), confidence, count, error);
        }
        double reach = z * error / (s * -FastMath.log(s));
        double low = FastMath.pow(s, FastMath.exp(reach));
        double high = FastMath.pow(s, FastMath.exp(-reach));
        return new Estimate(s, low, high, confidence, count, error);
    }

    /**
     * The first time at which no more than half are still there, with the times at which the ends of the pointwise intervals get
     * there (Brookmeyer and Crowley 1982). Infinite where the curve, or an end, does not get there while anything is watched.
     *
     * @param confidence in (0, 1)
     */
    public Estimate median(Scale scale, double confidence) {
        double value = first(step -> step.survival() <= 0.5 + 1e-12);
        double low = first(step -> interval(step, scale, confidence).low() <= 0.5);
        double high = first(step -> interval(step, scale, confidence).high() <= 0.5);
        return new Estimate(value, low, high, confidence, (int) Math.min(n, Integer.MAX_VALUE), Double.NaN);
    }

    private double first(Predicate<Step> fallen) {
        return steps.stream().filter(fallen).mapToDouble(Step::time).findFirst().orElse(Double.POSITIVE_INFINITY);
    }
}
