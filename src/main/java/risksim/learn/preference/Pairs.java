package risksim.learn.preference;

import risksim.check.Check;

/** Which two alternatives are put before a user: a distribution over pairs. Immutable. */
public final class Pairs {
    /** {@code [alternatives][alternatives]}: symmetric, 0 on the diagonal; the entries above it sum to 1. */
    private final double[][] weights;
    /** {@code [alternatives]}: how often each is drawn, sum 1. */
    private final double[] items;

    private final boolean product;

    private Pairs(double[][] weights, double[] items, boolean product) {
        this.weights = weights;
        this.items = items;
        this.product = product;
    }

    /** Both are drawn independently from {@code items}, again if they are the same. */
    public static Pairs product(double... items) {
        double[] parts = Distributions.normalised(items);
        int m = parts.length;
        double[][] met = new double[m][m];
        for (int x = 0; x < m; x++) {
            for (int y = 0; y < m; y++) {
                met[x][y] = x == y ? 0 : parts[x] * parts[y];
            }
        }
        return new Pairs(scaled(met), parts, true);
    }

    /** All pairs alike. */
    public static Pairs uniform(int alternatives) {
        return product(Distributions.uniform(alternatives));
    }

    /** Both are answers that a policy gives: comparisons on policy. */
    public static Pairs from(double[] policy) {
        return product(policy);
    }

    /**
     * Any symmetric distribution.
     *
     * @param met {@code [alternatives][alternatives]}: how often a pair is drawn, in any unit; the diagonal is ignored
     */
    public static Pairs correlated(double[][] met) {
        int m = met.length;
        double[][] weights = new double[m][m];
        for (int x = 0; x < m; x++) {
            Check.that(met[x].length == m, "weights of pairs must be square");
            for (int y = 0; y < m; y++) {
                Check.that(met[x][y] == met[y][x], "weights of pairs must be symmetric, " + x + ", " + y + " is not");
                Check.that(met[x][y] >= 0, "weights of pairs must be at least 0, was " + met[x][y]);
                weights[x][y] = x == y ? 0 : met[x][y];
            }
        }
        scaled(weights);
        double[] items = new double[m];
        for (int x = 0; x < m; x++) {
            for (int y = 0; y < m; y++) {
                items[x] += 0.5 * weights[x][y];
            }
        }
        return new Pairs(weights, items, false);
    }

    /** Pairs from a list, each as often as it stands there: {@code [pairs][2]}. */
    public static Pairs curated(int alternatives, int[]... list) {
        double[][] met = new double[alternatives][alternatives];
        for (int[] pair : list) {
            Check.that(pair.length == 2 && pair[0] != pair[1], "a pair must be two alternatives");
            met[pair[0]][pair[1]]++;
            met[pair[1]][pair[0]]++;
        }
        return correlated(met);
    }

    private static double[][] scaled(double[][] weights) {
        double sum = 0;
        for (int x = 0; x < weights.length; x++) {
            for (int y = 0; y < x; y++) {
                sum += weights[x][y];
            }
        }
        Check.that(sum > 0 && sum < Double.POSITIVE_INFINITY, "some pair must have a weight above 0");
        for (double[] row : weights) {
            for (int y = 0; y < row.length; y++) {
                row[y] /= sum;
            }
        }
        return weights;
    }

    public int size() {
        return items.length;
    }

    /** How often the two are compared, in either order. */
    public double weight(int x, int y) {
        return weights[x][y];
    }

    /** {@code [alternatives]}: how often each is drawn. */
    public double[] items() {
        return items.clone();
    }

    /** Whether the two of a pair are drawn independently. */
    public boolean independent() {
        return product;
    }

    /** Whether comparisons lead from any alternative to any other. */
    public boolean connected() {
        return Reach.all(size(), (x, y) -> weights[x][y] > 0);
    }

    /** A table that draws pairs, each as {@code x * size + y} with {@code x > y}. */
    Alias table() {
        int m = size();
        double[] flat = new double[m * m];
        for (int x = 0; x < m; x++) {
            System.arraycopy(weights[x], 0, flat, x * m, x);
        }
        return new Alias(flat);
    }
}
