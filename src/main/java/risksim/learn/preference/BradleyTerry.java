package risksim.learn.preference;

import risksim.check.Check;

/**
 * The reward model: one reward for each alternative, by maximum likelihood under {@code P(x beats y) = sigma(r_x - r_y)}
 * (Bradley and Terry 1952), as if all users agreed. The fit is finite and unique just if chains of wins lead from any
 * alternative to any other (Ford 1957); where they do not, a remedy holds it back and the result says so.
 *
 * @param remedy what holds an infinite fit back
 * @param strength how strongly, as a part of all comparisons
 */
public record BradleyTerry(Remedy remedy, double strength) {
    /** What holds an infinite fit back. */
    public enum Remedy {
        /** {@code strength / 2} times the sum of squared rewards is taken off the mean log likelihood. */
        RIDGE,
        /** Comparisons worth {@code strength} are added, spread over all pairs, half won by each. */
        PSEUDO_COUNT
    }

    /** A ridge of a thousandth. */
    public static final BradleyTerry PLAIN = new BradleyTerry(Remedy.RIDGE, 1e-3);

    public BradleyTerry {
        Check.that(strength > 0 && strength < Double.POSITIVE_INFINITY, "strength must be above 0, was " + strength);
    }

    /** The rewards that explain what was learned. */
    public Rewards fit(Evidence evidence) {
        return fit(evidence.wins(), evidence.pairs());
    }

    /** The rewards that explain comparisons; pairs of which no result is known do not count. */
    public Rewards fit(WinMatrix wins, Pairs pairs) {
        int m = wins.size();
        double[][] met = new double[m][m];
        double[][] won = new double[m][m];
        for (int x = 0; x < m; x++) {
            for (int y = 0; y < m; y++) {
                met[x][y] = wins.known(x, y) ? pairs.weight(x, y) : 0;
                won[x][y] = met[x][y] * wins.win(x, y);
            }
        }
        boolean finite = finite(won);
        if (!finite && remedy == Remedy.PSEUDO_COUNT) {
            addGames(met, won);
        }
        return new BradleyTerryFit(met, won, !finite && remedy == Remedy.RIDGE ? strength : 0).rewards(!finite);
    }

    /** Whether chains of wins lead from any alternative to any other. */
    private static boolean finite(double[][] won) {
        return Reach.all(won.length, (x, y) -> won[x][y] > 0);
    }

    private void addGames(double[][] met, double[][] won) {
        int m = met.length;
        double each = strength / (0.5 * m * (m - 1));
        for (int x = 0; x < m; x++) {
            for (int y = 0; y < m; y++) {
                met[x][y] += x == y ? 0 : each;
                won[x][y] += x == y ? 0 : 0.5 * each;
            }
        }
    }
}
