package risksim.learn.game;

/**
 * The logit quantal response equilibrium of a game of two players with two actions each (McKelvey and Palfrey 1995), followed from
 * the centre of the game at precision 0 to the precision that is asked for: the principal branch.
 */
public final class LogitEquilibrium {
    private static final int STEPS = 2000;
    private static final int NEWTON = 8;
    private static final double NUDGE = 1e-7;

    private LogitEquilibrium() {}

    /**
     * The probabilities with which the row and the column player take their first action.
     *
     * @param a {@code [2][2]}, the row player's payoffs
     * @param b {@code [2][2]}, the column player's
     * @param precision at least 0; 0 is pure chance
     */
    public static double[] of(double[][] a, double[][] b, double precision) {
        double p = 0.5;
        for (int step = 1; step <= STEPS; step++) {
            p = solve(a, b, precision * step / STEPS, p);
        }
        return new double[] {p, column(b, precision, p)};
    }

    private static double column(double[][] b, double precision, double p) {
        double lead = p * (b[0][0] - b[0][1]) + (1 - p) * (b[1][0] - b[1][1]);
        return CongestionMap.share(precision * lead);
    }

    /** How far the row player's answer lies from {@code p}. */
    private static double error(double[][] a, double[][] b, double precision, double p) {
        double q = column(b, precision, p);
        double lead = q * (a[0][0] - a[1][0]) + (1 - q) * (a[0][1] - a[1][1]);
        return p - CongestionMap.share(precision * lead);
    }

    private static double solve(double[][] a, double[][] b, double precision, double near) {
        double p = near;
        for (int i = 0; i < NEWTON; i++) {
            double error = error(a, b, precision, p);
            double slope = (error(a, b, precision, p + NUDGE) - error(a, b, precision, p - NUDGE)) / (2 * NUDGE);
            p = Math.max(0, Math.min(1, p - error / slope));
        }
        return p;
    }
}
