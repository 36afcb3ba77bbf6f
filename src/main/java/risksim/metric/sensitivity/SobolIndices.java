package risksim.metric.sensitivity;

import java.util.ArrayList;
import java.util.List;
import risksim.check.Check;
import risksim.metric.Estimate;
import risksim.metric.statistics.Bootstrap;
import risksim.random.Chance;

/**
 * Which share of an output's variance each factor is behind, alone (first) and with all its interactions (total): Sobol' 1993, by the
 * estimators of Saltelli et al. 2010 (table 2, b) and Jansen 1999 (f). The design is two scrambled Sobol' samples A and B, and for each
 * factor A with that factor's column from B: base x (factors + 2) points. Factors are independent and uniform on the cube.
 *
 * @param factors in [1, 500]
 * @param base rows of A, at least 2; a power of two from 512 on
 */
public record SobolIndices(int factors, int base) {
    public SobolIndices {
        Check.that(factors >= 1 && 2 * factors <= Designs.MOST_FACTORS, "factors must be in [1, 500]: " + factors);
        Check.that(base >= 2, "base must be at least 2, was " + base);
    }

    /**
     * The indices of one factor.
     *
     * @param first the share of variance that would go if the factor were known
     * @param total the share that would stay if all others were known; at least {@code first} but for noise
     */
    public record Index(Estimate first, Estimate total) {}

    /** The points to play: all of A, all of B, then A with each factor from B. */
    public double[][] points(Chance chance) {
        double[][] both = Designs.sobol(base, 2 * factors, chance);
        double[][] points = new double[base * (factors + 2)][factors];
        for (int row = 0; row < base; row++) {
            System.arraycopy(both[row], 0, points[row], 0, factors);
            System.arraycopy(both[row], factors, points[base + row], 0, factors);
            for (int f = 0; f < factors; f++) {
                double[] mixed = points[(f + 2) * base + row];
                System.arraycopy(both[row], 0, mixed, 0, factors);
                mixed[f] = both[row][factors + f];
            }
        }
        return points;
    }

    /**
     * The indices, one a factor, with bootstrap intervals over base rows. Rows of a Sobol' sample are more even than independent ones, so
     * the intervals are rather too wide. NaN where the output does not vary.
     *
     * @param values the output at each point of {@link #points}, in order
     */
    public List<Index> indices(double[] values, Bootstrap bootstrap) {
        Check.that(values.length == base * (factors + 2), "needs one value a point, had " + values.length);
        List<Index> indices = new ArrayList<>();
        for (int f = 0; f < factors; f++) {
            int factor = f;
            indices.add(new Index(
                    bootstrap.rows(base, rows -> first(values, rows, factor)),
                    bootstrap.rows(base, rows -> total(values, rows, factor))));
        }
        return indices;
    }

    private double first(double[] y, int[] rows, int factor) {
        double mean = mean(y, rows);
        double sum = 0;
        for (int row : rows) { // centring changes nothing on average, and takes the noise of a large mean away
            sum += (y[base + row] - mean) * (y[(factor + 2) * base + row] - y[row]);
        }
        return sum / rows.length / variance(y, rows, mean);
    }

    private double total(double[] y, int[] rows, int factor) {
        double sum = 0;
        for (int row : rows) {
            double change = y[row] - y[(factor + 2) * base + row];
            sum += change * change;
        }
        return sum / (2.0 * rows.length) / variance(y, rows, mean(y, rows));
    }

    private double mean(double[] y, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += y[row] + y[base + row];
        }
        return sum / (2.0 * rows.length);
    }

    private double variance(double[] y, int[] rows, double mean) {
        double squares = 0;
        for (int row : rows) {
            squares += (y[row] - mean) * (y[row] - mean) + (y[base + row] - mean) * (y[base + row] - mean);
        }
        return squares / (2.0 * rows.length);
    }
}
