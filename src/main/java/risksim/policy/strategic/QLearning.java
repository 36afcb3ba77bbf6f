package risksim.policy.strategic;

import java.util.Locale;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;
import risksim.game.DiscreteGame;
import risksim.policy.DiscretePolicy;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.random.Chance;
import risksim.random.Digest;
import risksim.random.Purpose;

/**
 * Tabular Q-learning (Watkins and Dayan 1992) with exploration that dies out exponentially, as in Calvano et al. 2020,
 * section II: values start at the discounted reward against rivals who choose uniformly at random; equally good actions are
 * chosen between at random.
 */
public final class QLearning implements DiscretePolicy {
    private final Seat seat;
    private final Spec spec;
    private final int actions;
    private final int states;
    private final boolean all;
    private final double rate;
    private final double discount;
    private final Exploration exploration;
    private final Chance tie;
    /** {@code [state * actions + action]}, discounted reward. */
    private final double[] values;
    /** {@code [state]}, the action with the highest value. */
    private final int[] best;
    /** {@code [state]}, at least the highest value of all other actions: while the best stays above, no search is needed. */
    private final double[] bound;

    private long steadySince;

    private QLearning(Seat seat, Spec spec, double[] values) {
        this.seat = seat;
        this.spec = spec;
        this.actions = seat.actions();
        this.states = values.length / actions;
        this.all = states == seat.game().states();
        this.rate = spec.learningRate();
        this.discount = seat.game().discount();
        this.exploration = new Exploration(seat.chance(Purpose.EXPLORE), actions, spec.explorationDecay());
        this.tie = seat.chance(Purpose.TIE);
        this.values = values;
        this.best = new int[states];
        this.bound = new double[states];
    }

    @Override
    public int choose(long tick, int seen) {
        return exploration.instead(best[row(seen)], tick);
    }

    @Override
    public int intend(int seen) {
        return best[row(seen)];
    }

    private int row(int seen) {
        return all ? seen : seen % states;
    }

    @Override
    public void learn(long tick, int seen, int action, double reward, int next) {
        int row = row(seen);
        int to = row(next);
        int cell = row * actions + action;
        double old = values[cell];
        double value = old + rate * (reward + discount * values[to * actions + best[to]] - old);
        values[cell] = value;
        if ((action == best[row]) != (value >= bound[row])) {
            reorder(tick, row, action, value);
        }
    }

    /** The best action fell below the bound, or another rose above it. */
    private void reorder(long tick, int row, int action, double value) {
        double top = values[row * actions + best[row]];
        if (action == best[row]) {
            prefer(tick, row, search(tick, row));
        } else if (value > top) {
            bound[row] = top;
            prefer(tick, row, action);
        } else {
            bound[row] = value;
        }
    }

    private void prefer(long tick, int row, int action) {
        if (best[row] != action) {
            best[row] = action;
            steadySince = tick + 1;
        }
    }

    /** Finds the highest value of a row anew; among equals one is drawn. Compares without branches, as integers. */
    private int search(long tick, int row) {
        int from = row * actions;
        long highest = Long.MIN_VALUE;
        long second = Long.MIN_VALUE;
        int found = 0;
        for (int a = 0; a < actions; a++) {
            long key = ordered(values[from + a]);
            found = key > highest ? a : found;
            second = Math.max(second, Math.min(highest, key));
            highest = Math.max(highest, key);
        }
        bound[row] = values[from + found];
        if (second == highest) {
            return among(tick, row, highest);
        }
        bound[row] = Double.longBitsToDouble(ordered(second));
        return found;
    }

    /** The bits of a number, so that integers compare as the numbers do; its own inverse. */
    private static long ordered(long bits) {
        return bits ^ ((bits >> 63) & Long.MAX_VALUE);
    }

    private static long ordered(double number) {
        return ordered(Double.doubleToRawLongBits(number));
    }

    private int among(long tick, int row, long highest) {
        int from = row * actions;
        int equals = 0;
        for (int a = 0; a < actions; a++) {
            equals += ordered(values[from + a]) == highest ? 1 : 0;
        }
        int left = tie.below(equals, tick, 0);
        for (int a = 0; ; a++) {
            if (ordered(values[from + a]) == highest && left-- == 0) {
                return a;
            }
        }
    }

    @Override
    public long steadySince() {
        return steadySince;
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.fold(Digest.EMPTY, values), best);
    }

    @Override
    public QLearning copy() {
        QLearning copy = new QLearning(seat, spec, values.clone());
        System.arraycopy(best, 0, copy.best, 0, states);
        System.arraycopy(bound, 0, copy.bound, 0, states);
        copy.steadySince = steadySince;
        return copy;
    }

    @Override
    public String summary() {
        return String.format(
                Locale.ROOT,
                "Q-learner of %d states and %d actions, steady since tick %d",
                states,
                actions,
                steadySince);
    }

    /** What a scenario says of a Q-learner. */
    @About("learns the value of each action in each remembered state by trial and error (Q-learning)")
    public record Spec(
            @About("weight of the newest experience") @Within("(0, 1]") @Default("0.15") double learningRate,
            @About("exploration at tick t has probability exp(-decay t)") @Within("[0, 1]") @Default("4.0e-6")
                    double explorationDecay,
            @About("remembered periods; -1 for all that the game shows") @Within("[-1, 4]") @Default("-1") int memory)
            implements Policy.Spec {
        public Spec {
            Check.components(Spec.class, learningRate, explorationDecay, memory);
        }

        @Override
        public QLearning create(Seat seat) {
            DiscreteGame game = seat.game();
            int states = memory < 0 ? game.states() : game.recalled(memory);
            int actions = seat.actions();
            double[] first = new OpponentsAtRandom(game, seat.player()).discounted();
            double[] values = new double[states * actions];
            for (int s = 0; s < states; s++) {
                System.arraycopy(first, 0, values, s * actions, actions);
            }
            QLearning policy = new QLearning(seat, this, values);
            for (int s = 0; s < states; s++) {
                policy.best[s] = policy.search(s, s);
            }
            return policy;
        }
    }
}
