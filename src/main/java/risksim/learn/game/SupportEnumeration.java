package risksim.learn.game;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * All Nash equilibria of a game of two players that is not degenerate, by going through all pairs of supports of one size (Nisan
 * et al., Algorithmic Game Theory, 2007, algorithm 3.4). The time grows as 4 to the number of actions.
 */
public final class SupportEnumeration {
    private static final double TOLERANCE = 1e-9;
    private static final double SINGULAR = 1e-12;

    private SupportEnumeration() {}

    /**
     * A pair of mixed strategies.
     *
     * @param row {@code [rows]}, probabilities
     * @param column {@code [columns]}, probabilities
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Equilibrium(double[] row, double[] column) {}

    /**
     * The equilibria, in the order of their supports.
     *
     * @param a {@code [rows][columns]}, the row player's payoffs
     * @param b {@code [rows][columns]}, the column player's
     */
    public static List<Equilibrium> of(double[][] a, double[][] b) {
        double[][] turned = transposed(b);
        List<Equilibrium> found = new ArrayList<>();
        for (int rows = 1; rows < 1 << a.length; rows++) {
            for (int columns = 1; columns < 1 << a[0].length; columns++) {
                if (Integer.bitCount(rows) == Integer.bitCount(columns)) {
                    double[] y = indifferent(a, rows, columns);
                    double[] x = indifferent(turned, columns, rows);
                    if (x.length > 0 && y.length > 0 && best(a, rows, y) && best(turned, columns, x)) {
                        found.add(new Equilibrium(x, y));
                    }
                }
            }
        }
        return found;
    }

    static double[][] transposed(double[][] matrix) {
        return new Array2DRowRealMatrix(matrix, false).transpose().getData();
    }

    /** The mix over {@code columns} that makes all of {@code rows} equally good; empty if there is none. */
    private static double[] indifferent(double[][] a, int rows, int columns) {
        int[] r = members(rows);
        int[] c = members(columns);
        double[][] system = new double[r.length + 1][r.length + 1];
        double[] right = new double[r.length + 1];
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < c.length; j++) {
                system[i][j] = a[r[i]][c[j]];
            }
            system[i][r.length] = -1;
            system[r.length][i] = 1;
        }
        right[r.length] = 1;
        DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(system, false), SINGULAR).getSolver();
        if (!solver.isNonSingular()) {
            return new double[0];
        }
        double[] solved = solver.solve(new ArrayRealVector(right, false)).toArray();
        double[] mix = new double[a[0].length];
        for (int j = 0; j < c.length; j++) {
            if (solved[j] < TOLERANCE) {
                return new double[0];
            }
            mix[c[j]] = solved[j];
        }
        return mix;
    }

    private static int[] members(int set) {
        return IntStream.range(0, Integer.SIZE).filter(i -> (set >> i & 1) == 1).toArray();
    }

    /** Whether every action of a support is a best answer to a mix. */
    private static boolean best(double[][] a, int support, double[] mix) {
        double most = Double.NEGATIVE_INFINITY;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < a.length; i++) {
            double worth = Mix.worth(a[i], mix);
            most = Math.max(most, worth);
            least = (support >> i & 1) == 1 ? Math.min(least, worth) : least;
        }
        return least >= most - TOLERANCE;
    }
}
