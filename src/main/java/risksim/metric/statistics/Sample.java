package risksim.metric.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import risksim.check.Check;

/** Sums over arrays, in the order given, so that equal observations give equal bytes. */
final class Sample {
    private Sample() {}

    static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The unbiased variance; NaN for one value. */
    static double variance(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length < 2 ? Double.NaN : squares / (values.length - 1);
    }

    static double deviation(double[] values) {
        return Math.sqrt(variance(values));
    }

    /** Pearson's correlation; NaN where one side does not vary. */
    static double correlation(double[] first, double[] second) {
        double meanFirst = mean(first);
        double meanSecond = mean(second);
        double products = 0;
        for (int i = 0; i < first.length; i++) {
            products += (first[i] - meanFirst) * (second[i] - meanSecond);
        }
        return products / (first.length - 1) / (deviation(first) * deviation(second));
    }

    static double[] differences(double[] first, double[] second) {
        Check.that(first.length == second.length, "pairs need both sides: " + first.length + ", " + second.length);
        double[] differences = new double[first.length];
        for (int i = 0; i < first.length; i++) {
            differences[i] = second[i] - first[i];
        }
        return differences;
    }

    static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** The order that sorts {@code values}; equal values keep theirs. */
    static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Ranks from 1; equal values share the mean of their ranks. */
    static double[] ranks(double[] values) {
        int[] order = order(values);
        double[] ranks = new double[values.length];
        for (int from = 0, to; from < order.length; from = to) {
            to = runEnd(values, order, from);
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
        }
        return ranks;
    }

    /** The sum of t^3 - t over groups of t equal values: 0 if there are none. */
    static double ties(double[] values) {
        int[] order = order(values);
        double sum = 0;
        for (int from = 0, to; from < order.length; from = to) {
            to = runEnd(values, order, from);
            double size = to - (double) from;
            sum += size * size * size - size;
        }
        return sum;
    }

    private static int runEnd(double[] values, int[] order, int from) {
        int to = from + 1;
        while (to < order.length && values[order[to]] == values[order[from]]) {
            to++;
        }
        return to;
    }

    /** The same numbers, after a look that all of them are finite and at least {@code atLeast} are there. */
    static double[] check(double[] values, int atLeast) {
        Check.that(values.length >= atLeast, "needs at least " + atLeast + " observations, had " + values.length);
        for (double value : values) {
            Check.that(Double.isFinite(value), "observations must be finite, one was " + value);
        }
        return values;
    }

    static void confidence(double confidence) {
        Check.that(confidence > 0 && confidence < 1, "confidence must be between 0 and 1, was " + confidence);
    }
}
