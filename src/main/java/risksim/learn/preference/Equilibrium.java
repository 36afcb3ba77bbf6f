package risksim.learn.preference;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * The equilibrium of the game of margins in which leaving the reference costs {@code lambda} a nat: the one policy with
 * {@code p = softmax(ln reference + M p / lambda)}. Newton's method on log probabilities, from a larger weight downwards; its
 * matrix, one minus a product with a skew-symmetric one, is never singular.
 */
final class Equilibrium {
    private static final int STEPS = 200;
    private static final double PRECISION = 1e-14;
    private static final double TOLERATED = 1e-12;
    private static final double COOLING = 0.25;

    private final double[][] margins;
    /** {@code [alternatives]}: logarithms of the reference, which is above 0 everywhere. */
    private final double[] logs;

    private final int m;
    /** {@code [alternatives]}: log weights at the last solution. */
    private double[] last;

    private double lastLambda = 1;

    Equilibrium(WinMatrix wins, double[] reference) {
        this.margins = wins.margins();
        this.m = reference.length;
        this.logs = new double[m];
        for (int x = 0; x < m; x++) {
            logs[x] = StrictMath.log(reference[x]);
        }
        this.last = logs.clone();
    }

    /**
     * The equilibrium at a weight above 0.
     *
     * @throws ArithmeticException if the fixed point is missed
     */
    double[] at(double lambda) {
        while (lastLambda * COOLING > lambda) {
            lastLambda *= COOLING;
            last = newton(last, lastLambda);
        }
        lastLambda = lambda;
        last = newton(last, lambda);
        double[] p = Distributions.softmax(last.clone());
        double missed = missed(p, lambda);
        if (!(missed < TOLERATED + 1e-14 / lambda)) {
            throw new ArithmeticException("the equilibrium at weight " + lambda + " is missed by " + missed);
        }
        return p;
    }

    /** How far a policy is from its own best answer. */
    private double missed(double[] p, double lambda) {
        double[] answer = logs.clone();
        for (int x = 0; x < m; x++) {
            answer[x] += Distributions.dot(margins[x], p) / lambda;
        }
        Distributions.softmax(answer);
        double most = 0;
        for (int x = 0; x < m; x++) {
            most = StrictMath.max(most, StrictMath.abs(answer[x] - p[x]));
        }
        return most;
    }

    private double[] newton(double[] from, double lambda) {
        double[] l = from.clone();
        double[] gap = gap(l, lambda);
        for (int step = 0; step < STEPS; step++) {
            double size = norm(gap);
            if (size <= PRECISION * (1 + Distributions.size(l))) {
                return l;
            }
            double[] direction = direction(l, gap, lambda);
            double length = 1;
            double[] tried = moved(l, direction, length);
            double[] left = gap(tried, lambda);
            while (norm(left) > (1 - 1e-4 * length) * size && length > 1e-10) {
                length *= 0.5;
                tried = moved(l, direction, length);
                left = gap(tried, lambda);
            }
            if (norm(left) >= size) {
                return l;
            }
            l = tried;
            gap = left;
        }
        return l;
    }

    private static double norm(double[] gap) {
        return StrictMath.sqrt(Distributions.dot(gap, gap));
    }

    private static double[] moved(double[] l, double[] direction, double length) {
        double[] moved = new double[l.length];
        for (int x = 0; x < l.length; x++) {
            moved[x] = l[x] - length * direction[x];
        }
        return moved;
    }

    private double[] gap(double[] l, double lambda) {
        double[] p = Distributions.softmax(l.clone());
        double[] gap = new double[m];
        for (int x = 0; x < m; x++) {
            gap[x] = l[x] - logs[x] - Distributions.dot(margins[x], p) / lambda;
        }
        return gap;
    }

    private double[] direction(double[] l, double[] gap, double lambda) {
        double[] p = Distributions.softmax(l.clone());
        double[][] slope = new double[m][m];
        for (int x = 0; x < m; x++) {
            double against = Distributions.dot(margins[x], p);
            for (int y = 0; y < m; y++) {
                slope[x][y] = (x == y ? 1 : 0) - p[y] * (margins[x][y] - against) / lambda;
            }
        }
        return new LUDecomposition(new Array2DRowRealMatrix(slope, false), Double.MIN_NORMAL)
                .getSolver()
                .solve(new ArrayRealVector(gap, false))
                .toArray();
    }
}
