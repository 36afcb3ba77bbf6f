package risksim.learn.engagement;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import risksim.check.Check;

/**
 * The chance of leaving as a logistic curve of what is known of a user. With one row a user and tick it is a discrete hazard.
 *
 * @param coefficients one for each column; the first column is usually 1
 */
public record LogisticChurn(double[] coefficients) {
    private static final int AT_MOST = 100;
    private static final double PRECISION = 1e-12;

    /**
     * The most likely coefficients, by Newton's method.
     *
     * @param rows {@code [row][column]}
     * @param left {@code [row]}: whether the user left
     * @throws IllegalArgumentException if the columns separate or are dependent, so that there is no single maximum
     */
    public static LogisticChurn fit(double[][] rows, boolean[] left) {
        int columns = rows[0].length;
        double[] coefficients = new double[columns];
        for (int round = 0; round < AT_MOST; round++) {
            double[] step = step(rows, left, coefficients);
            double moved = 0;
            for (int j = 0; j < columns; j++) {
                coefficients[j] += step[j];
                moved = StrictMath.max(moved, StrictMath.abs(step[j]));
            }
            if (moved < PRECISION) {
                return new LogisticChurn(coefficients);
            }
        }
        throw new IllegalArgumentException("no most likely coefficients: the columns tell leavers apart without error");
    }

    private static double[] step(double[][] rows, boolean[] left, double[] coefficients) {
        int columns = coefficients.length;
        double[] gradient = new double[columns];
        double[][] curvature = new double[columns][columns];
        for (int i = 0; i < rows.length; i++) {
            double p = chance(rows[i], coefficients);
            for (int j = 0; j < columns; j++) {
                gradient[j] += ((left[i] ? 1 : 0) - p) * rows[i][j];
                for (int k = 0; k <= j; k++) {
                    curvature[j][k] += p * (1 - p) * rows[i][j] * rows[i][k];
                }
            }
        }
        for (int j = 0; j < columns; j++) {
            for (int k = 0; k < j; k++) {
                curvature[k][j] = curvature[j][k];
            }
            Check.that(curvature[j][j] > 0, "column " + j + " must vary");
        }
        return new CholeskyDecomposition(new Array2DRowRealMatrix(curvature, false))
                .getSolver()
                .solve(new ArrayRealVector(gradient, false))
                .toArray();
    }

    private static double chance(double[] row, double[] coefficients) {
        double sum = 0;
        for (int j = 0; j < row.length; j++) {
            sum += row[j] * coefficients[j];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }

    /** The chance that a user with this row leaves. */
    public double chance(double[] row) {
        return chance(row, coefficients);
    }
}
