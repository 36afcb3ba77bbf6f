package risksim.learn.preference;

import java.util.Arrays;
import risksim.check.Check;

/** How often each alternative wins against each other: probabilities, with pairs that nobody compared. Immutable. */
public final class WinMatrix {
    private static final double ROUNDING = 1e-9;

    /** {@code [winner][loser]}, in [0, 1]; one half on the diagonal and where nothing is known. */
    private final double[][] p;

    private final boolean[][] known;

    /**
     * @param p {@code [winner][loser]}; {@code p[x][y] + p[y][x] = 1}; NaN in both places for a pair that was never compared
     * @throws IllegalArgumentException if a pair does not sum to 1 or the diagonal is not one half
     */
    public WinMatrix(double[][] p) {
        int m = p.length;
        this.p = new double[m][m];
        this.known = new boolean[m][m];
        for (int x = 0; x < m; x++) {
            Check.that(p[x].length == m, "a win matrix must be square");
            for (int y = 0; y < m; y++) {
                boolean missing = Double.isNaN(p[x][y]) && Double.isNaN(p[y][x]);
                Check.that(missing || fits(p[x][y], p[y][x]), "pair " + x + ", " + y + " must sum to 1 within [0, 1]");
                this.p[x][y] = missing ? 0.5 : p[x][y];
                known[x][y] = !missing && x != y;
            }
        }
    }

    private static boolean fits(double there, double back) {
        return there >= 0 && back >= 0 && StrictMath.abs(there + back - 1) < ROUNDING;
    }

    public int size() {
        return p.length;
    }

    /** How often {@code x} beats {@code y}; one half if they were never compared. */
    public double win(int x, int y) {
        return p[x][y];
    }

    /** By how much more than one half {@code x} beats {@code y}. */
    public double margin(int x, int y) {
        return 0.5 * (p[x][y] - p[y][x]);
    }

    /** Whether the two were ever compared. */
    public boolean known(int x, int y) {
        return known[x][y];
    }

    /** Whether every pair was compared. */
    public boolean complete() {
        for (int x = 0; x < p.length; x++) {
            for (int y = 0; y < x; y++) {
                if (!known[x][y]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** {@code [alternatives]}: how often each beats one drawn from {@code policy}, itself included. */
    public double[] against(double[] policy) {
        return Arrays.stream(p)
                .mapToDouble(row -> Distributions.dot(row, policy))
                .toArray();
    }

    /** {@code [alternatives][alternatives]}: the margins, a skew-symmetric matrix. */
    double[][] margins() {
        double[][] margins = new double[p.length][p.length];
        for (int x = 0; x < p.length; x++) {
            for (int y = 0; y < p.length; y++) {
                margins[x][y] = margin(x, y);
            }
        }
        return margins;
    }

    /** The same for some of the alternatives only. */
    WinMatrix among(int[] chosen) {
        double[][] part = new double[chosen.length][chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            for (int j = 0; j < chosen.length; j++) {
                part[i][j] = i == j || known[chosen[i]][chosen[j]] ? p[chosen[i]][chosen[j]] : Double.NaN;
            }
        }
        return new WinMatrix(part);
    }
}
