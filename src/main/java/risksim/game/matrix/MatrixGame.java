package risksim.game.matrix;

import java.util.Arrays;
import java.util.List;
import risksim.check.Check;
import risksim.game.DiscreteGame;
import risksim.game.JointGame;
import risksim.game.RepeatedGame;
import risksim.game.StageGame;
import risksim.random.Chance;

/**
 * Any game of one tick with finitely many joint actions, repeated. Rewards stand in a table. A state counts the joint actions
 * of the last periods, the most recent in the lowest digits, where player 0's action is the lowest; one more state, the last,
 * means that nothing was played yet, and is read as if all had taken their first action.
 */
public final class MatrixGame implements JointGame, RepeatedGame, StageGame {
    /** The most joint actions, and the most states, that are held as a table. */
    private static final int LARGEST = 1 << 22;

    private final Repetition repetition;
    /** {@code [players][actions]}. */
    private final List<List<String>> labels;
    /** {@code [players]}, what one step of a player's action adds to the joint action. */
    private final int[] place;
    /** {@code [joint * players + player]}. */
    private final double[] rewards;

    private final int players;
    private final int joint;
    private final int states;
    /** The weight of the oldest remembered joint action, or 1 where at most one is remembered. */
    private final int oldest;

    private final double best;
    private final double worst;

    /** What a player earns by a joint action. */
    @FunctionalInterface
    public interface Payoffs {
        /** The reward of {@code player} when each plays {@code actions}, which is read only. */
        double of(int player, int[] actions);
    }

    /**
     * @param labels {@code [players][actions]}, actions in words; their number is the number of actions
     * @param payoffs asked once for every player and joint action
     */
    public MatrixGame(List<List<String>> labels, Repetition repetition, Payoffs payoffs) {
        this.labels = labels.stream().map(List::copyOf).toList();
        this.repetition = repetition;
        this.players = labels.size();
        this.place = new int[players];
        int size = 1;
        for (int i = 0; i < players; i++) {
            place[i] = size;
            size = times("actions", size, labels.get(i).size());
        }
        this.joint = size;
        int past = 1;
        for (int k = 0; k < repetition.memory(); k++) {
            past = times("memory", past, joint);
        }
        this.oldest = past / (repetition.memory() == 0 ? 1 : joint);
        this.states = repetition.memory() == 0 ? 1 : past + 1;
        this.rewards = table(payoffs);
        double[] sums = new double[joint];
        for (int at = 0; at < rewards.length; at++) {
            sums[at / players] += rewards[at];
        }
        this.best = Arrays.stream(sums).max().orElseThrow();
        this.worst = Arrays.stream(sums).min().orElseThrow();
    }

    private static int times(String name, int size, int factor) {
        long product = (long) size * factor;
        Check.that(
                product <= LARGEST,
                name + " makes more than " + LARGEST
                        + " combinations; take fewer actions, players or remembered ticks");
        return (int) product;
    }

    private double[] table(Payoffs payoffs) {
        double[] table = new double[joint * players];
        int[] actions = new int[players];
        for (int at = 0; at < table.length; at++) {
            int combination = at / players;
            for (int i = 0; i < players; i++) {
                actions[i] = action(combination, i);
            }
            table[at] = payoffs.of(at % players, actions);
        }
        return table;
    }

    /** A player's action within a joint action. */
    int action(int combination, int player) {
        return combination / place[player] % actions(player);
    }

    Repetition repetition() {
        return repetition;
    }

    @Override
    public int players() {
        return players;
    }

    @Override
    public int actions(int player) {
        return labels.get(player).size();
    }

    @Override
    public int states() {
        return states;
    }

    @Override
    public int opening(Chance chance) {
        return states - 1;
    }

    @Override
    public DiscreteGame dealt(Chance chance) {
        return repetition.chancy() ? new ChancyPlay(this, repetition, states - 1, chance) : this;
    }

    @Override
    public int resolve(long tick, int state, int[] actions, double[] earned) {
        int now = 0;
        for (int i = 0; i < players; i++) {
            now += actions[i] * place[i];
        }
        System.arraycopy(rewards, now * players, earned, 0, players);
        return next(state, now);
    }

    @Override
    public int next(int state, int now) {
        if (states == 1) {
            return 0;
        }
        return oldest == 1 ? now : (state == states - 1 ? 0 : state) % oldest * joint + now;
    }

    @Override
    public double reward(int player, int state, int now) {
        return rewards[now * players + player];
    }

    @Override
    public int place(int player) {
        return place[player];
    }

    @Override
    public int recalled(int periods) {
        return repetition.recalled(periods, joint, states);
    }

    @Override
    public double discount() {
        return repetition.discount();
    }

    @Override
    public String label(int player, int action) {
        return labels.get(player).get(action);
    }

    @Override
    public int memory() {
        return repetition.memory();
    }

    @Override
    public int lastAction(int state, int player) {
        return state == states - 1 ? 0 : action(state, player);
    }

    @Override
    public int fresh() {
        return states == 1 ? NONE : states - 1;
    }

    @Override
    public double best() {
        return best;
    }

    @Override
    public double worst() {
        return worst;
    }
}
