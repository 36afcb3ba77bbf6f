package risksim.learn.preference;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * A maximal lottery: a mixture that no alternative beats (Fishburn 1984). It is the equilibrium of the symmetric zero-sum game
 * of margins.
 *
 * <p>Solved as a linear program in shifted form: with {@code B = 1 + M / max|M|}, maximise {@code sum y} subject to
 * {@code B y <= 1}. The textbook form with a free value makes the solver fail or answer wrongly without a word.
 */
final class Lottery {
    private static final double TOLERANCE = 1e-9;
    private static final int PIVOTS = 1_000_000;

    private final double[] parts;
    private final boolean unique;
    private final double residual;

    private Lottery(double[] parts, boolean unique, double residual) {
        this.parts = parts;
        this.unique = unique;
        this.residual = residual;
    }

    /** {@code [alternatives]}, sums to 1. */
    double[] parts() {
        return parts.clone();
    }

    /** Whether there is no other maximal lottery. */
    boolean unique() {
        return unique;
    }

    /** By how much some alternative beats it, relative to the largest margin. */
    double residual() {
        return residual;
    }

    /**
     * Solves a game of margins.
     *
     * @throws ArithmeticException if the solver's answer is beaten
     */
    static Lottery of(WinMatrix wins) {
        double[][] margins = wins.margins();
        int m = margins.length;
        double most = 0;
        for (double[] row : margins) {
            most = StrictMath.max(most, Distributions.size(row));
        }
        if (most <= Distributions.TIE) {
            return new Lottery(Distributions.uniform(m), m == 1, 0);
        }
        for (int x = 0; x < m; x++) {
            if (beatsAll(margins[x], x)) {
                return new Lottery(Distributions.point(m, x), true, 0);
            }
        }
        double[] parts = program(margins, most);
        double residual = StrictMath.max(0, -least(margins, parts)) / most;
        if (!(residual < TOLERANCE)) {
            throw new ArithmeticException("a lottery is beaten by " + residual + " of the largest margin");
        }
        return new Lottery(parts, alone(margins, parts, most), residual);
    }

    private static boolean beatsAll(double[] row, int x) {
        for (int y = 0; y < row.length; y++) {
            if (y != x && row[y] <= Distributions.TIE) {
                return false;
            }
        }
        return true;
    }

    private static double[] program(double[][] margins, double most) {
        int m = margins.length;
        List<LinearConstraint> constraints = new ArrayList<>();
        double[] ones = new double[m];
        for (int x = 0; x < m; x++) {
            ones[x] = 1;
            double[] row = new double[m];
            for (int y = 0; y < m; y++) {
                row[y] = 1 + margins[x][y] / most;
            }
            constraints.add(new LinearConstraint(row, Relationship.LEQ, 1));
        }
        double[] found = new SimplexSolver()
                .optimize(
                        new MaxIter(PIVOTS),
                        new LinearObjectiveFunction(ones, 0),
                        new LinearConstraintSet(constraints),
                        GoalType.MAXIMIZE,
                        new NonNegativeConstraint(true))
                .getPoint();
        for (int x = 0; x < m; x++) {
            found[x] = found[x] < TOLERANCE * TOLERANCE ? 0 : found[x];
        }
        return Distributions.normalised(found);
    }

    /** {@code [alternatives]}: the lottery's margin over each. */
    private static double[] leads(double[][] margins, double[] parts) {
        double[] leads = new double[parts.length];
        for (int x = 0; x < parts.length; x++) {
            for (int y = 0; y < parts.length; y++) {
                leads[y] += parts[x] * margins[x][y];
            }
        }
        return leads;
    }

    private static double least(double[][] margins, double[] parts) {
        double least = Double.POSITIVE_INFINITY;
        for (double lead : leads(margins, parts)) {
            least = StrictMath.min(least, lead);
        }
        return least;
    }

    /**
     * It is unique if nothing outside its support draws with it and the margins within have one null vector. If something
     * does draw, others may exist, and the answer is no.
     */
    private static boolean alone(double[][] margins, double[] parts, double most) {
        double[] leads = leads(margins, parts);
        List<Integer> support = new ArrayList<>();
        for (int x = 0; x < parts.length; x++) {
            if (parts[x] > TOLERANCE) {
                support.add(x);
            } else if (leads[x] <= TOLERANCE * most) {
                return false;
            }
        }
        int n = support.size();
        double[][] within = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                within[i][j] = margins[support.get(i)][support.get(j)] / most;
            }
        }
        double[] singular = new SingularValueDecomposition(new Array2DRowRealMatrix(within)).getSingularValues();
        return n == 1 || singular[n - 2] > TOLERANCE;
    }
}
