package risksim.learn.preference;

import java.util.Arrays;
import risksim.check.Check;

/** Distributions over a few alternatives, as arrays that sum to 1. */
public final class Distributions {
    /** Differences up to this count as ties. */
    public static final double TIE = 1e-12;

    private static final double ROUNDING = 1e-9;

    private Distributions() {}

    /** All mass on one of {@code size} alternatives. */
    public static double[] point(int size, int at) {
        double[] point = new double[size];
        point[at] = 1;
        return point;
    }

    /** The same mass on each of {@code size} alternatives. */
    public static double[] uniform(int size) {
        double[] even = new double[size];
        Arrays.fill(even, 1.0 / size);
        return even;
    }

    /**
     * The weights as parts of their sum.
     *
     * @throws IllegalArgumentException if a weight is negative or no number, or all are 0
     */
    public static double[] normalised(double... weights) {
        double sum = 0;
        for (double weight : weights) {
            Check.that(
                    weight >= 0 && weight < Double.POSITIVE_INFINITY, "weights must be at least 0, one was " + weight);
            sum += weight;
        }
        Check.that(sum > 0 && sum < Double.POSITIVE_INFINITY, "weights must have a finite sum above 0, had " + sum);
        double[] parts = new double[weights.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = weights[i] / sum;
        }
        return parts;
    }

    /**
     * A copy of a distribution that is one.
     *
     * @throws IllegalArgumentException naming it, if a part is negative or the sum is not 1
     */
    static double[] checked(String name, double[] parts, int size) {
        Check.that(parts.length == size, name + " must have " + size + " parts, has " + parts.length);
        double sum = 0;
        for (double part : parts) {
            Check.that(part >= 0, name + " must have no part below 0, one was " + part);
            sum += part;
        }
        Check.that(StrictMath.abs(sum - 1) < ROUNDING, name + " must sum to 1, sums to " + sum);
        return parts.clone();
    }

    /** {@code sum p ln(p / q)} in nats; infinite where {@code p} goes and {@code q} does not. */
    public static double divergence(double[] p, double[] q) {
        double sum = 0;
        for (int x = 0; x < p.length; x++) {
            if (p[x] > 0) {
                sum += p[x] * (StrictMath.log(p[x]) - StrictMath.log(q[x]));
            }
        }
        return StrictMath.max(0, sum);
    }

    /** Half of the sum of differences: how much mass two policies place differently, 0 to 1. */
    public static double totalVariation(double[] p, double[] q) {
        double sum = 0;
        for (int x = 0; x < p.length; x++) {
            sum += StrictMath.abs(p[x] - q[x]);
        }
        return 0.5 * sum;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    static double largest(double[] values) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            most = StrictMath.max(most, value);
        }
        return most;
    }

    /** The largest of {@code |values|}. */
    static double size(double[] values) {
        double most = 0;
        for (double value : values) {
            most = StrictMath.max(most, StrictMath.abs(value));
        }
        return most;
    }

    /** The lowest index whose value is the largest but for {@link #TIE}. */
    static int first(double[] values) {
        double most = largest(values);
        int x = 0;
        while (values[x] < most - TIE) {
            x++;
        }
        return x;
    }

    /** Whether the largest value stands more than once, but for {@link #TIE}. */
    static boolean tied(double[] values) {
        double most = largest(values);
        int count = 0;
        for (double value : values) {
            count += value >= most - TIE ? 1 : 0;
        }
        return count > 1;
    }

    /** Turns logarithms of weights into parts, in place; minus infinity is 0. */
    static double[] softmax(double[] logs) {
        double top = largest(logs);
        double sum = 0;
        for (int x = 0; x < logs.length; x++) {
            logs[x] = StrictMath.exp(logs[x] - top);
            sum += logs[x];
        }
        for (int x = 0; x < logs.length; x++) {
            logs[x] /= sum;
        }
        return logs;
    }
}
