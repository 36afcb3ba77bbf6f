package risksim.metric.statistics;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import risksim.check.Check;
import risksim.metric.Estimate;
import risksim.random.Chance;

/**
 * Intervals for any statistic by resampling, bias-corrected and accelerated (Efron 1987, "Better bootstrap confidence
 * intervals"). The same chance gives the same interval. The acceleration is the jackknife's; above {@value #GROUPS} observations
 * it leaves out groups of them, drawn at random, which estimates the same number within about 0.4 / {@value #GROUPS}. Small samples are
 * covered too rarely: the mean of 20 exponential numbers in about 91 % of cases instead of 95. A statistic that is NaN for
 * any resample has an interval of NaN.
 *
 * @param resamples how many; 2,000 for intervals of 95 %
 * @param confidence in (0, 1)
 * @param chance what resampling draws from
 */
public record Bootstrap(int resamples, double confidence, Chance chance) {
    private static final int GROUPS = 400;

    public Bootstrap {
        Check.that(resamples >= 100, "resamples must be at least 100, was " + resamples);
        Sample.confidence(confidence);
    }

    /**
     * A statistic of a list of numbers whose order does not matter.
     *
     * @param values at least 2
     * @param statistic gets values in ascending order, in an array that it must neither keep nor change
     */
    public Estimate of(double[] values, ToDoubleFunction<double[]> statistic) {
        double[] sorted = Sample.sorted(Sample.check(values, 2));
        double[] full = new double[sorted.length];
        return rows(sorted.length, rows -> {
            double[] picked = rows.length == full.length ? full : new double[rows.length];
            for (int i = 0; i < rows.length; i++) {
                picked[i] = sorted[rows[i]];
            }
            return statistic.applyAsDouble(picked);
        });
    }

    /**
     * A statistic of rows: pairs, clusters, design points. Its {@code n} is the number of rows.
     *
     * @param n how many rows, at least 2
     * @param statistic gets row numbers in ascending order, some more than once, in an array that it must neither keep nor change
     */
    public Estimate rows(int n, ToDoubleFunction<int[]> statistic) {
        Check.that(n >= 2, "a bootstrap needs at least 2 rows, had " + n);
        double value = statistic.applyAsDouble(all(n));
        double[] replicates = new double[resamples];
        int[] counts = new int[n];
        int[] rows = new int[n];
        for (int b = 0; b < resamples; b++) {
            resample(b, counts, rows);
            replicates[b] = statistic.applyAsDouble(rows);
        }
        Arrays.sort(replicates);
        if (Double.isNaN(value) || Double.isNaN(replicates[resamples - 1])) {
            return new Estimate(value, Double.NaN, Double.NaN, confidence, n, Double.NaN);
        }
        double bias = Laws.normalQuantile(shareBelow(replicates, value));
        double acceleration = acceleration(n, statistic);
        double tail = (1 - confidence) / 2;
        double low = end(replicates, bias, acceleration, tail);
        double high = end(replicates, bias, acceleration, 1 - tail);
        return new Estimate(value, low, high, confidence, n, Sample.deviation(replicates));
    }

    private static int[] all(int n) {
        int[] rows = new int[n];
        Arrays.setAll(rows, i -> i);
        return rows;
    }

    /** Draws n of n rows with repetition and lays them down in ascending order. */
    private void resample(int number, int[] counts, int[] rows) {
        int n = rows.length;
        long block = (n - 1) / Chance.INDICES + 1L;
        for (int i = 0; i < n; i++) {
            counts[chance.below(n, number * block + i / Chance.INDICES, i % Chance.INDICES)]++;
        }
        int at = 0;
        for (int row = 0; row < n; row++) {
            for (; counts[row] > 0; counts[row]--) {
                rows[at++] = row;
            }
        }
    }

    /** The share of replicates below the value, ties by half, kept off 0 and 1. */
    private static double shareBelow(double[] sorted, double value) {
        double sum = 0;
        for (double replicate : sorted) {
            sum += replicate < value ? 1 : replicate == value ? 0.5 : 0;
        }
        double least = 0.5 / sorted.length;
        return Math.min(1 - least, Math.max(least, sum / sorted.length));
    }

    private static double end(double[] sorted, double bias, double acceleration, double tail) {
        double z = bias + Laws.normalQuantile(tail);
        double share = Laws.normal(bias + z / Math.max(1e-9, 1 - acceleration * z));
        double place = share * (sorted.length + 1) - 1;
        if (!(place > 0)) {
            return sorted[0];
        }
        int below = (int) Math.min(place, sorted.length - 1.0);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + Math.min(1, place - below) * (sorted[above] - sorted[below]);
    }

    /** A sixth of the skewness of what leaving out does, by the square root of the number of groups. */
    private double acceleration(int n, ToDoubleFunction<int[]> statistic) {
        int groups = Math.min(n, GROUPS);
        int[] group = groups(n, groups);
        double[] without = new double[groups];
        for (int g = 0; g < groups; g++) {
            without[g] = statistic.applyAsDouble(leaveOut(group, g));
        }
        double mean = Sample.mean(without);
        double squares = 0;
        double cubes = 0;
        for (double one : without) {
            double influence = mean - one;
            squares += influence * influence;
            cubes += influence * influence * influence;
        }
        return squares == 0 ? 0 : cubes / (6 * squares * Math.sqrt(squares));
    }

    private int[] groups(int n, int groups) {
        int[] group = new int[n];
        long after = resamples * ((n - 1) / Chance.INDICES + 1L);
        for (int i = 0; i < n; i++) { // shuffled from the inside out
            int j = n == groups ? i : chance.below(i + 1, after + i, 0);
            group[i] = group[j];
            group[j] = i % groups;
        }
        return group;
    }

    private static int[] leaveOut(int[] group, int left) {
        int[] rows = new int[group.length];
        int at = 0;
        for (int row = 0; row < group.length; row++) {
            if (group[row] != left) {
                rows[at++] = row;
            }
        }
        return Arrays.copyOf(rows, at);
    }
}
