package risksim.viz;

import java.util.Arrays;
import java.util.List;

/**
 * How many have which value: bins of equal width, counted apart by group.
 *
 * @param low where the first bin begins
 * @param width of a bin
 * @param counts {@code [groups][bins]}
 * @param groups their names
 * @param labels names of the bins, where they are no stretches of a number; empty elsewhere
 * @param value what is counted by, with its unit
 * @param counted what is counted
 */
@SuppressWarnings({"ArrayRecordComponent", "checkstyle:ParameterNumber"})
record Spread(
        double low,
        double width,
        double[][] counts,
        List<String> groups,
        List<String> labels,
        String value,
        String counted) {
    /** Bins of numbers that are not spread yet, at the most. */
    private static final int BINS = 16;

    Spread {
        groups = List.copyOf(groups);
        labels = List.copyOf(labels);
    }

    /** Where bins begin and how wide they are. */
    record Grid(double low, double width, int bins) {
        /** Bins for all of some numbers, with edges that people read easily: multiples of 1, 2 or 5 tenths, units, tens and so on. */
        static Grid of(double[] values) {
            double least = Arrays.stream(values).min().orElse(0);
            double most = Arrays.stream(values).max().orElse(1);
            double width = most > least ? round((most - least) / BINS) : round(Math.max(1, Math.abs(most)) / BINS);
            double low = Math.floor(least / width + 1e-9) * width;
            return new Grid(low, width, 1 + (int) Math.floor((most - low) / width + 1e-9));
        }

        private static double round(double width) {
            double unit = StrictMath.pow(10, Math.floor(StrictMath.log10(width)));
            double part = width / unit;
            return unit * (part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10);
        }

        /** The bin of a number; the first or the last for what lies outside. */
        int bin(double value) {
            return Math.max(0, Math.min(bins - 1, (int) Math.floor((value - low) / width + 1e-9)));
        }
    }

    int bins() {
        return counts.length == 0 ? 0 : counts[0].length;
    }

    /** The middle of a bin. */
    double middle(int bin) {
        return low + (bin + 0.5) * width;
    }

    /** How many are in a bin, over all groups. */
    double in(int bin) {
        return Arrays.stream(counts).mapToDouble(group -> group[bin]).sum();
    }

    double all() {
        double sum = 0;
        for (int bin = 0; bin < bins(); bin++) {
            sum += in(bin);
        }
        return sum;
    }

    /** The mean of the middles; NaN of nothing. */
    double mean() {
        double sum = 0;
        for (int bin = 0; bin < bins(); bin++) {
            sum += in(bin) * middle(bin);
        }
        return sum / all();
    }
}
