package risksim.metric.sensitivity;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import risksim.check.Check;
import risksim.random.Chance;

/** Points of the unit cube, {@code [points][factors], in [0, 1]}, at which a model is to be played. The same chance gives the same points. */
public final class Designs {
    /** The largest number of factors of a Sobol' sample: Commons Math holds so many direction numbers of Joe and Kuo (2008). */
    public static final int MOST_FACTORS = 1000;

    private static final int BITS = 46; // of a coordinate that are scrambled
    private static final double SCALE = 0x1.0p-46;

    private Designs() {}

    /**
     * All combinations of evenly spread levels, the last factor fastest; a factor with one level stands at 0.5.
     *
     * @param levels of each factor, at least 1
     */
    public static double[][] grid(List<Integer> levels) {
        long size = 1;
        for (int level : levels) {
            Check.that(level >= 1, "a factor needs at least 1 level, had " + level);
            size *= level;
            Check.that(size <= 10_000_000, "a grid of more than 10 million points: " + levels);
        }
        double[][] points = new double[(int) size][levels.size()];
        for (int p = 0; p < points.length; p++) {
            int rest = p;
            for (int f = levels.size() - 1; f >= 0; f--) {
                int level = rest % levels.get(f);
                rest /= levels.get(f);
                points[p][f] = levels.get(f) == 1 ? 0.5 : level / (levels.get(f) - 1.0);
            }
        }
        return points;
    }

    /**
     * A Latin hypercube (McKay, Beckman and Conover 1979): each of {@code n} equal slices of every factor holds one point, at random
     * within it.
     *
     * @param n points, at least 1
     * @param factors in [1, 32767]
     */
    public static double[][] latinHypercube(int n, int factors, Chance chance) {
        Check.that(n >= 1, "a design needs at least 1 point, had " + n);
        Check.that(factors >= 1 && 2 * factors < Chance.INDICES, "factors must be in [1, 32767], were " + factors);
        double[][] points = new double[n][factors];
        int[] slices = new int[n];
        for (int f = 0; f < factors; f++) {
            for (int p = 0; p < n; p++) { // shuffled from the inside out
                int other = chance.below(p + 1, p, 2 * f);
                slices[p] = slices[other];
                slices[other] = p;
            }
            for (int p = 0; p < n; p++) {
                points[p][f] = (slices[p] + chance.uniform(p, 2 * f + 1)) / n;
            }
        }
        return points;
    }

    /**
     * The first {@code n} points of Sobol's sequence under Owen's nested uniform scramble (Owen 1995): each point is uniform, and
     * every block of a power of two keeps its even spread. Take {@code n} as a power of two.
     *
     * @param n points, in [1, 2^26]
     * @param factors in [1, 1000]
     */
    public static double[][] sobol(int n, int factors, Chance chance) {
        Check.that(n >= 1 && n <= 1 << 26, "points must be in [1, 2^26], were " + n);
        Check.that(factors >= 1 && factors <= MOST_FACTORS, "factors must be in [1, 1000], were " + factors);
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(factors);
        double[][] points = new double[n][];
        Arrays.setAll(points, p -> sequence.nextVector());
        for (double[] point : points) {
            for (int f = 0; f < factors; f++) {
                point[f] = scrambled((long) (point[f] / SCALE), f, chance);
            }
        }
        return points;
    }

    /** Flips each binary digit by a coin that belongs to the digits before it. */
    private static double scrambled(long digits, int factor, Chance chance) {
        long flipped = 0;
        for (int bit = BITS - 1; bit >= 0; bit--) {
            long before = digits >>> (bit + 1);
            long node = (1L << (BITS - 1 - bit)) | before;
            long coin = chance.bits(node, factor) >>> 63;
            flipped = flipped << 1 | (digits >>> bit & 1) ^ coin;
        }
        return (flipped + 0.5) * SCALE;
    }
}
