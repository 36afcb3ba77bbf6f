package risksim.viz;

import java.util.Arrays;

/**
 * Averages over stretches of equal length. When there are too many, neighbours are merged and stretches become twice as long, so
 * that a path of any length has between 200 and 400 points, and the same ones at any speed of watching.
 */
final class Samples {
    private static final int MOST = 400;

    private final int width;
    /** {@code [samples][width]}, means. */
    private double[][] rows = new double[MOST][];
    /** {@code [width]}, sums of the stretch under way. */
    private final double[] sums;

    private final long begun;
    private long length = 1;
    private long open;
    private int size;

    /**
     * @param width how many numbers are averaged
     * @param begun the tick of the first number
     */
    Samples(int width, long begun) {
        this.width = width;
        this.begun = begun;
        this.sums = new double[width];
    }

    /** A copy of what is closed; rows are shared, since a closed row is never written again. */
    private Samples(Samples from) {
        this.width = from.width;
        this.sums = new double[width];
        this.begun = from.begun;
        this.length = from.length;
        this.size = from.size;
        this.rows = Arrays.copyOf(from.rows, size);
    }

    /** As it is now, to be read while the original goes on. */
    Samples copy() {
        return new Samples(this);
    }

    /** Adds the numbers of one tick, {@code [width]}; tells whether a stretch was closed by it. */
    boolean add(double[] numbers) {
        for (int i = 0; i < width; i++) {
            sums[i] += numbers[i];
        }
        open++;
        if (open < length) {
            return false;
        }
        double[] row = new double[width];
        for (int i = 0; i < width; i++) {
            row[i] = sums[i] / length;
        }
        rows[size++] = row;
        Arrays.fill(sums, 0);
        open = 0;
        if (size == MOST) {
            merge();
        }
        return true;
    }

    private void merge() {
        double[][] merged = new double[MOST][];
        for (int i = 0; i < MOST / 2; i++) {
            double[] row = new double[width];
            for (int j = 0; j < width; j++) {
                row[j] = (rows[2 * i][j] + rows[2 * i + 1][j]) / 2;
            }
            merged[i] = row;
        }
        rows = merged;
        size = MOST / 2;
        length *= 2;
    }

    int size() {
        return size;
    }

    /** Ticks in a stretch. */
    long length() {
        return length;
    }

    /** The first tick after a stretch: all of it had been played then. */
    long end(int sample) {
        return begun + (sample + 1) * length;
    }

    double mean(int sample, int column) {
        return rows[sample][column];
    }

    /** The mean of the newest closed stretch; NaN before there is one. */
    double last(int column) {
        return size == 0 ? Double.NaN : rows[size - 1][column];
    }
}
