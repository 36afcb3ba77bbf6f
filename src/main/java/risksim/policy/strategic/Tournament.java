package risksim.policy.strategic;

/**
 * Finds the best of at most 16 actions in each state by a knockout tournament in groups of four. A new value replays only the
 * matches on its way up.
 *
 * <p>A contender is a {@code long} of 63 bits whose order is that of the values and whose last bits name the action, so that
 * the greater of two is found by arithmetic. While a learner explores no processor foresees who wins, and guessing wrong costs
 * it more than the whole tournament; so nothing is left to guess. The best of all others is found before the new value is
 * known.
 *
 * <p>It knows no ties. As soon as two values that meet agree in all but the last bits, it is over, for ever.
 */
final class Tournament {
    private static final int WIDTH = 16;
    /** The bits of a contender that name the action. */
    private static final long NAME = WIDTH - 1;

    /** {@code [state * WIDTH + action]}; where there are fewer actions, such as never win. */
    private final long[] contenders;
    /** {@code [(state * WIDTH + action) / 4]}, the winners of groups of four. */
    private final long[] winners;

    private boolean over;

    /** In each of {@code states} the actions have the same values {@code first}. */
    Tournament(int states, double[] first) {
        this.over = first.length > WIDTH;
        this.contenders = new long[over ? 0 : states * WIDTH];
        this.winners = new long[contenders.length / 4];
        for (int at = 0; at < contenders.length; at++) {
            int action = (int) (at & NAME);
            contenders[at] = action < first.length ? contender(first[action], action) : absent(action);
        }
        for (int at = 0; at < contenders.length; at += 4) {
            winners[at / 4] = greater(contenders[at], others(contenders, at));
        }
        for (int at = 0; at < winners.length; at += 4) {
            others(winners, at);
            greater(winners[at], others(winners, at));
        }
    }

    private Tournament(Tournament from) {
        this.over = from.over;
        this.contenders = from.contenders.clone();
        this.winners = from.winners.clone();
    }

    /** Whether it has been given up, for a tie or for too many actions; then it has no winner. */
    boolean over() {
        return over;
    }

    /** Gives an action its new value, and says which action of the state is now the best. */
    int winner(int state, int action, double value) {
        int at = state * WIDTH + action;
        int group = at >> 2;
        long contender = contender(value, action);
        contenders[at] = contender;
        long near = others(contenders, at);
        winners[group] = greater(contender, near);
        long rival = greater(near, others(winners, group));
        return (int) (greater(contender, rival) & NAME);
    }

    /** The greatest of a group of four, but for the one at {@code at}. */
    private long others(long[] groups, int at) {
        return greater(greater(groups[at ^ 1], groups[at ^ 2]), groups[at ^ 3]);
    }

    private long greater(long one, long other) {
        long lead = one - other;
        if ((lead + NAME & ~(2 * NAME + 1)) == 0) {
            over = true;
        }
        return one - (lead & (lead >> 63));
    }

    private static long contender(double value, int action) {
        long bits = Double.doubleToRawLongBits(value + 0.0);
        long ordered = bits ^ ((bits >> 63) >>> 1);
        return ((ordered >> 1) & ~NAME) | action;
    }

    private static long absent(int action) {
        return Long.MIN_VALUE / 2 + ((long) action << 32);
    }

    /** The same tournament; what happens to one is not felt by the other. */
    Tournament copy() {
        return new Tournament(this);
    }
}
