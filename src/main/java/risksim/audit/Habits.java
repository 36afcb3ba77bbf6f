package risksim.audit;

/**
 * What two players do in one situation, and how much more their choices speak for habits of their own than for a common one. For habits
 * of their own stands what one would have forecast of each from its past (Krichevsky and Trofimov 1981); for a common one the best of all
 * pairs of laws of which one action is likeliest in both, however often either errs. So the ratio is an e-process: where there is such an
 * action it ever reaches e to the x with probability at most e to the -x (Wasserman, Ramdas and Balakrishnan 2020).
 */
final class Habits {
    /** {@code [players][actions]}. */
    private final int[][] counts;

    /** {@code [players]}, what each does most often; the first of those. */
    private final int[] habits = new int[2];

    private int seen;
    /** Log probability of what was forecast. */
    private double forecast;

    Habits(int actions) {
        this.counts = new int[2][actions];
    }

    /** Takes notice of what both did. */
    void see(int[] actions) {
        int options = counts[0].length;
        for (int i = 0; i < 2; i++) {
            forecast += StrictMath.log((counts[i][actions[i]] + 0.5) / (seen + options / 2.0));
            counts[i][actions[i]]++;
            habits[i] = rarer(i, habits[i], actions[i]) ? actions[i] : habits[i];
        }
        seen++;
    }

    private boolean rarer(int player, int one, int other) {
        int more = counts[player][other] - counts[player][one];
        return more > 0 || more == 0 && other < one;
    }

    /** What a player does most often here; the first of those. */
    int habit(int player) {
        return habits[player];
    }

    /** Log ratio for habits of their own; below 0 where both have the same. */
    double evidence() {
        double best = StrictMath.max(common(habits[0]), common(habits[1]));
        for (int action = 0; action < counts[0].length; action++) {
            best = dominated(action) ? best : StrictMath.max(best, common(action));
        }
        return forecast - best;
    }

    /** Whether some habit was taken as often by both: as a common one it is as likely, since two actions can change places in a law. */
    private boolean dominated(int action) {
        boolean dominated = false;
        for (int habit : habits) {
            dominated |= counts[0][action] <= counts[0][habit] && counts[1][action] <= counts[1][habit];
        }
        return dominated;
    }

    private double common(int action) {
        return likeliest(counts[0], action) + likeliest(counts[1], action);
    }

    /** The log likelihood of the best law of which an action is the likeliest: those that were taken more often share with it. */
    private double likeliest(int[] taken, int action) {
        double shared = taken[action];
        int sharers = 1;
        double sum = 0;
        boolean[] shares = new boolean[taken.length];
        shares[action] = true;
        for (int next = above(taken, shares, shared / sharers);
                next >= 0;
                next = above(taken, shares, shared / sharers)) {
            shares[next] = true;
            shared += taken[next];
            sharers++;
        }
        for (int other = 0; other < taken.length; other++) {
            sum += shares[other] ? 0 : term(taken[other], taken[other]);
        }
        return sum + term(shared, shared / sharers);
    }

    /** The most frequent action that does not share yet and was taken more often than {@code level}; -1 if there is none. */
    private static int above(int[] taken, boolean[] shares, double level) {
        int most = -1;
        for (int other = 0; other < taken.length; other++) {
            if (!shares[other] && taken[other] > level && (most < 0 || taken[other] > taken[most])) {
                most = other;
            }
        }
        return most;
    }

    private double term(double times, double each) {
        return times == 0 ? 0 : times * StrictMath.log(each / seen);
    }
}
