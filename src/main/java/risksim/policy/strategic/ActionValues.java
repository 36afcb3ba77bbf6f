package risksim.policy.strategic;

import java.util.Arrays;
import risksim.random.Chance;
import risksim.random.Digest;

/**
 * What a learner holds each action to be worth in each state, and which action is the best there. The best stays the best
 * until its value falls below another's or another's rises above it; of several equal ones a random one takes its place.
 */
final class ActionValues {
    private final int actions;
    /** {@code [state * actions + action]}. */
    private final double[] values;
    /** {@code [state]}, an action. */
    private final int[] best;
    /** {@code [state]}, at least the value of every action but the best, so that nothing changes between them; or NaN. */
    private final double[] bound;

    private final Tournament tournament;
    private final Chance tie;
    private long steadySince;

    /** In each of {@code states} the actions have the same values {@code first}. */
    ActionValues(int states, double[] first, Chance tie) {
        this.actions = first.length;
        this.values = new double[states * actions];
        this.best = new int[states];
        this.bound = new double[states];
        this.tournament = new Tournament(states, first);
        this.tie = tie;
        for (int s = 0; s < states; s++) {
            System.arraycopy(first, 0, values, s * actions, actions);
            best[s] = -1;
            best[s] = search(s, s, 1);
        }
        Arrays.fill(bound, Double.NaN);
    }

    private ActionValues(ActionValues from) {
        this.actions = from.actions;
        this.values = from.values.clone();
        this.best = from.best.clone();
        this.bound = from.bound.clone();
        this.tournament = from.tournament.copy();
        this.tie = from.tie;
        this.steadySince = from.steadySince;
    }

    int best(int state) {
        return best[state];
    }

    double value(int state, int action) {
        return values[state * actions + action];
    }

    /** The value of the best action. */
    double top(int state) {
        return values[state * actions + best[state]];
    }

    /** The first tick since which no state has changed its best action. */
    long steadySince() {
        return steadySince;
    }

    /** Sets a value while the best action often changes: always looks for it, but guesses nothing. Not after {@link #confirm}. */
    void compete(long tick, int state, int action, double value) {
        int winner = tournament.over() ? 0 : tournament.winner(state, action, value);
        if (tournament.over()) {
            confirm(tick, state, action, value);
        } else {
            values[state * actions + action] = value;
            long changed = (long) -(winner ^ best[state]) >> 63;
            best[state] = winner;
            steadySince ^= (steadySince ^ (tick + 1)) & changed;
        }
    }

    /** Sets a value from where on the best action seldom changes: does nothing more while the order stays. */
    void confirm(long tick, int state, int action, double value) {
        values[state * actions + action] = value;
        boolean stays = action == best[state] ? value >= bound[state] : value <= bound[state];
        if (!stays) {
            reorder(tick, state, action, value);
        }
    }

    private void reorder(long tick, int state, int action, double value) {
        if (action != best[state] && value <= top(state) && bound[state] < value) {
            bound[state] = value;
            return;
        }
        int found = search(tick, state, 0);
        if (found != best[state]) {
            best[state] = found;
            steadySince = tick + 1;
        }
    }

    /** The action with the highest value; sets the bound. */
    private int search(long tick, int state, int index) {
        double highest = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        int found = 0;
        for (int a = 0; a < actions; a++) {
            double value = value(state, a);
            if (value > highest) {
                second = highest;
                highest = value;
                found = a;
            } else if (value > second) {
                second = value;
            }
        }
        bound[state] = second;
        return second < highest ? found : among(tick, state, index);
    }

    /** One of the actions whose value equals the bound: the best so far, or a random one. */
    private int among(long tick, int state, int index) {
        if (best[state] >= 0 && top(state) == bound[state]) {
            return best[state];
        }
        int equals = 0;
        for (int a = 0; a < actions; a++) {
            equals += value(state, a) == bound[state] ? 1 : 0;
        }
        int left = tie.below(equals, tick, index);
        for (int a = 0; ; a++) {
            if (value(state, a) == bound[state] && left-- == 0) {
                return a;
            }
        }
    }

    long digest() {
        return Digest.fold(Digest.fold(Digest.EMPTY, values), best);
    }

    /** The same values; what happens to one is not felt by the other. */
    ActionValues copy() {
        return new ActionValues(this);
    }
}
