package risksim.learn.preference;

/**
 * One fit by Newton's method. The curvature is the Laplacian of the graph of comparisons. Small problems are solved with one
 * alternative held at 0, large ones by conjugate gradients; a tree in closed form. A step is at most 2 and is halved while
 * it overshoots the peak along its direction.
 */
final class BradleyTerryFit {
    private static final int DENSE = 256;
    private static final int AT_MOST = 200;
    private static final double LONGEST = 2;
    private static final double PRECISION = 1e-14;
    private static final double TOLERATED = 1e-8;

    /** {@code [alternatives][alternatives]}: how often each pair met, symmetric. */
    private final double[][] met;
    /** {@code [winner][loser]}: how often won, in the same unit. */
    private final double[][] won;

    private final double ridge;
    private final int m;
    /** {@code [alternatives]}: how often each was compared. */
    private final double[] games;
    /** {@code [alternatives][alternatives]}: {@code met sigma (1 - sigma)}, as of the last slope asked for. */
    private final double[][] curvature;

    BradleyTerryFit(double[][] met, double[][] won, double ridge) {
        this.met = met;
        this.won = won;
        this.ridge = ridge;
        this.m = met.length;
        this.games = new double[m];
        this.curvature = new double[m][m];
        for (int x = 0; x < m; x++) {
            for (int y = 0; y < m; y++) {
                games[x] += met[x][y];
            }
        }
    }

    Rewards rewards(boolean regularised) {
        if (ridge == 0 && edges() == m - 1) {
            double[] r = new double[m];
            alongTree(r);
            return new Rewards(centred(r), regularised, 0, relative(slope(r)));
        }
        return newton(regularised);
    }

    private Rewards newton(boolean regularised) {
        double[] r = new double[m];
        double[] slope = slope(r);
        int steps = 0;
        double moved = LONGEST;
        while (relative(slope) > PRECISION && moved > PRECISION && steps < AT_MOST) {
            double[] step = m <= DENSE ? dense(slope) : conjugate(slope);
            double before = Distributions.dot(slope, step);
            double length = StrictMath.min(1, LONGEST / Distributions.size(step));
            double[] tried = moved(r, step, length);
            slope = slope(tried);
            while (Distributions.dot(slope, step) < -0.9 * before && length > PRECISION) {
                length *= 0.5;
                tried = moved(r, step, length);
                slope = slope(tried);
            }
            r = tried;
            moved = length * Distributions.size(step);
            steps++;
        }
        if (!(relative(slope) < TOLERATED)) {
            throw new ArithmeticException("rewards did not converge: slope " + relative(slope));
        }
        return new Rewards(centred(r), regularised, steps, relative(slope));
    }

    private static double[] moved(double[] r, double[] step, double length) {
        double[] moved = new double[r.length];
        for (int x = 0; x < r.length; x++) {
            moved[x] = r[x] + length * step[x];
        }
        return moved;
    }

    /** The slope of the log likelihood; leaves the curvature behind. */
    private double[] slope(double[] r) {
        double[] slope = new double[m];
        for (int x = 0; x < m; x++) {
            for (int y = 0; y < x; y++) {
                if (met[x][y] > 0) {
                    double p = Logistic.sigma(r[x] - r[y]);
                    double pull = won[x][y] - met[x][y] * p;
                    slope[x] += pull;
                    slope[y] -= pull;
                    curvature[x][y] = met[x][y] * p * (1 - p);
                    curvature[y][x] = curvature[x][y];
                }
            }
        }
        for (int x = 0; x < m; x++) {
            slope[x] -= ridge * r[x];
        }
        return slope;
    }

    private double relative(double[] slope) {
        double most = 0;
        for (int x = 0; x < m; x++) {
            most = StrictMath.max(most, StrictMath.abs(slope[x]) / (games[x] + ridge));
        }
        return most;
    }

    private double diagonal(int x) {
        double sum = ridge;
        for (double c : curvature[x]) {
            sum += c;
        }
        return sum;
    }

    /** The Newton step with the last alternative held at 0, unless a ridge holds all. */
    private double[] dense(double[] slope) {
        int n = ridge > 0 ? m : m - 1;
        double[][] a = new double[n][n];
        double[] b = new double[n];
        for (int x = 0; x < n; x++) {
            for (int y = 0; y < n; y++) {
                a[x][y] = x == y ? diagonal(x) : -curvature[x][y];
            }
            b[x] = slope[x];
        }
        double[] step = new double[m];
        System.arraycopy(Cholesky.solve(a, b), 0, step, 0, n);
        return centred(step);
    }

    /** The same by conjugate gradients, scaled by the diagonal (Hestenes and Stiefel 1952). */
    private double[] conjugate(double[] slope) {
        double[] diagonal = new double[m];
        for (int x = 0; x < m; x++) {
            diagonal[x] = StrictMath.max(diagonal(x), Double.MIN_NORMAL);
        }
        double[] step = new double[m];
        double[] left = slope.clone();
        double[] scaled = scaled(left, diagonal);
        double[] along = scaled.clone();
        double size = Distributions.dot(left, scaled);
        double enough = 1e-20 * size;
        for (int round = 0; round < 10 * m && size > enough; round++) {
            double[] image = times(along, diagonal);
            double length = size / Distributions.dot(along, image);
            for (int x = 0; x < m; x++) {
                step[x] += length * along[x];
                left[x] -= length * image[x];
            }
            scaled = scaled(left, diagonal);
            double next = Distributions.dot(left, scaled);
            for (int x = 0; x < m; x++) {
                along[x] = scaled[x] + next / size * along[x];
            }
            size = next;
        }
        return centred(step);
    }

    private double[] scaled(double[] left, double[] diagonal) {
        double[] scaled = new double[m];
        for (int x = 0; x < m; x++) {
            scaled[x] = left[x] / diagonal[x];
        }
        return scaled;
    }

    private double[] times(double[] v, double[] diagonal) {
        double[] image = new double[m];
        for (int x = 0; x < m; x++) {
            image[x] = diagonal[x] * v[x] - Distributions.dot(curvature[x], v);
        }
        return image;
    }

    private int edges() {
        int edges = 0;
        for (int x = 0; x < m; x++) {
            for (int y = 0; y < x; y++) {
                edges += met[x][y] > 0 ? 1 : 0;
            }
        }
        return edges;
    }

    /** Along each edge of a tree the difference is the log odds of winning. Breadth first. */
    private void alongTree(double[] r) {
        int[] parent = new int[m];
        int[] queue = new int[m];
        parent[0] = -1;
        int end = 1;
        for (int next = 0; next < end; next++) {
            int x = queue[next];
            for (int y = 0; y < m; y++) {
                if (met[x][y] > 0 && y != parent[x]) {
                    r[y] = r[x] + StrictMath.log(won[y][x] / won[x][y]);
                    parent[y] = x;
                    queue[end++] = y;
                }
            }
        }
    }

    private static double[] centred(double[] r) {
        double mean = 0;
        for (double value : r) {
            mean += value / r.length;
        }
        for (int x = 0; x < r.length; x++) {
            r[x] -= mean;
        }
        return r;
    }
}
