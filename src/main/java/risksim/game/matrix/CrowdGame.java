package risksim.game.matrix;

import java.util.Arrays;
import java.util.List;
import risksim.check.Check;
import risksim.game.DiscreteGame;
import risksim.game.StageGame;
import risksim.random.Chance;

/**
 * A game of many alike players in which only numbers count: a reward depends on one's own action and on how many chose each
 * action. All see a public signal of each of the last ticks; a state counts signals, the most recent in the lowest digits, and
 * the last state means that nothing was played yet.
 */
public final class CrowdGame implements DiscreteGame, StageGame {
    private static final int LARGEST = 1 << 22;

    private final int players;
    private final List<String> labels;
    private final Repetition repetition;
    private final Rules rules;
    private final int states;
    private final int oldest;
    private double best = Double.NEGATIVE_INFINITY;
    private double worst = Double.POSITIVE_INFINITY;

    /** What a crowd game pays and shows. */
    public interface Rules {
        /** The reward of who took {@code action}; {@code counts} is {@code [actions]} and read only. */
        double reward(int action, int[] counts);

        /** What all see of a tick, in [0, {@link #signals}). */
        int signal(int[] counts);

        /** The number of signals. */
        int signals();
    }

    /** For so many players, each with the actions that are named. */
    public CrowdGame(int players, List<String> labels, Repetition repetition, Rules rules) {
        this.players = players;
        this.labels = List.copyOf(labels);
        this.repetition = repetition;
        this.rules = rules;
        long past = 1;
        for (int k = 0; k < repetition.memory(); k++) {
            past *= rules.signals();
            Check.that(past <= LARGEST, "memory makes more than " + LARGEST + " states; take fewer remembered ticks");
        }
        this.oldest = (int) past / (repetition.memory() == 0 ? 1 : rules.signals());
        this.states = repetition.memory() == 0 ? 1 : (int) past + 1;
        divide(new int[labels.size()], 0, players);
    }

    /** Goes through all ways to divide the players among the actions from {@code action} on. */
    private void divide(int[] counts, int action, int left) {
        if (action == counts.length - 1) {
            counts[action] = left;
            double sum = 0;
            for (int a = 0; a < counts.length; a++) {
                sum += counts[a] == 0 ? 0 : counts[a] * rules.reward(a, counts);
            }
            best = Math.max(best, sum);
            worst = Math.min(worst, sum);
            return;
        }
        for (int here = 0; here <= left; here++) {
            counts[action] = here;
            divide(counts, action + 1, left - here);
        }
    }

    @Override
    public int players() {
        return players;
    }

    @Override
    public int actions(int player) {
        return labels.size();
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
    public int resolve(long tick, int state, int[] actions, double[] rewards) {
        int[] counts = new int[labels.size()];
        for (int action : actions) {
            counts[action]++;
        }
        double[] each = new double[counts.length];
        Arrays.setAll(each, a -> counts[a] == 0 ? 0 : rules.reward(a, counts));
        for (int i = 0; i < actions.length; i++) {
            rewards[i] = each[actions[i]];
        }
        if (states == 1) {
            return 0;
        }
        return (state == states - 1 ? 0 : state) % oldest * rules.signals() + rules.signal(counts);
    }

    @Override
    public int recalled(int periods) {
        return repetition.recalled(periods, rules.signals(), states);
    }

    @Override
    public double discount() {
        return repetition.discount();
    }

    @Override
    public String label(int player, int action) {
        return labels.get(action);
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
