package risksim.learn.game;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;

/**
 * The correlated equilibrium with the highest joint payoff in a game of two players (Aumann 1974), by linear programming. All
 * constraints are upper bounds that 0 satisfies, the form in which the simplex method of Commons Math has proved sound; the
 * answer is checked all the same.
 */
public final class CorrelatedEquilibrium {
    private static final double RESIDUAL = 1e-7;

    private CorrelatedEquilibrium() {}

    /**
     * The law of the joint action.
     *
     * @param a {@code [rows][columns]}, the row player's payoffs
     * @param b {@code [rows][columns]}, the column player's
     * @return {@code [rows][columns]}, probabilities
     * @throws IllegalStateException if the solver's answer breaks a constraint
     */
    public static double[][] best(double[][] a, double[][] b) {
        int columns = a[0].length;
        List<double[]> obedience = new ArrayList<>();
        for (int told = 0; told < a.length; told++) {
            for (int other = 0; other < a.length; other++) {
                double[] row = new double[a.length * columns];
                for (int j = 0; j < columns; j++) {
                    row[told * columns + j] = a[other][j] - a[told][j];
                }
                obedience.add(row);
            }
        }
        for (int told = 0; told < columns; told++) {
            for (int other = 0; other < columns; other++) {
                double[] row = new double[a.length * columns];
                for (int i = 0; i < a.length; i++) {
                    row[i * columns + told] = b[i][other] - b[i][told];
                }
                obedience.add(row);
            }
        }
        return table(solve(obedience, welfare(a, b)), columns);
    }

    /** Joint payoffs, shifted to be positive, so that as much probability is given out as there is. */
    private static double[] welfare(double[][] a, double[][] b) {
        double least = Double.POSITIVE_INFINITY;
        double[] sums = new double[a.length * a[0].length];
        for (int k = 0; k < sums.length; k++) {
            sums[k] = a[k / a[0].length][k % a[0].length] + b[k / a[0].length][k % a[0].length];
            least = Math.min(least, sums[k]);
        }
        for (int k = 0; k < sums.length; k++) {
            sums[k] += 1 - least;
        }
        return sums;
    }

    private static double[] solve(List<double[]> obedience, double[] welfare) {
        List<LinearConstraint> constraints = new ArrayList<>();
        double[] ones = new double[welfare.length];
        Arrays.fill(ones, 1);
        constraints.add(new LinearConstraint(ones, Relationship.LEQ, 1));
        obedience.forEach(row -> constraints.add(new LinearConstraint(row, Relationship.LEQ, 0)));
        double[] p = new SimplexSolver()
                .optimize(
                        new LinearObjectiveFunction(welfare, 0),
                        new LinearConstraintSet(constraints),
                        new NonNegativeConstraint(true),
                        GoalType.MAXIMIZE)
                .getPoint();
        double worst = Math.abs(Mix.worth(ones, p) - 1);
        for (double[] row : obedience) {
            worst = Math.max(worst, Mix.worth(row, p));
        }
        if (worst > RESIDUAL) {
            throw new IllegalStateException("the linear program was solved badly: a constraint is broken by " + worst);
        }
        return p;
    }

    private static double[][] table(double[] p, int columns) {
        double[][] table = new double[p.length / columns][columns];
        for (int k = 0; k < p.length; k++) {
            table[k / columns][k % columns] = p[k];
        }
        return table;
    }
}
