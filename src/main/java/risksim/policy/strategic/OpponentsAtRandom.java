package risksim.policy.strategic;

import risksim.game.DiscreteGame;
import risksim.game.FieldGame;

/** What each action earns on average, for ever, against rivals who choose uniformly at random, by going through all cases. */
final class OpponentsAtRandom {
    /** Games with more joint actions than these would take minutes to go through. */
    private static final double MOST = 1 << 24;

    private final DiscreteGame game;
    private final int player;

    OpponentsAtRandom(DiscreteGame game, int player) {
        this.game = game;
        this.player = player;
    }

    /**
     * {@code [actions]}: mean reward / (1 - discount). Rewards are taken at state 0 and tick 0; on a field, and where there are too
     * many cases, nothing is known before, and all is 0.
     */
    double[] discounted() {
        if (game instanceof FieldGame || cases() > MOST) {
            return new double[game.actions(player)];
        }
        int[] actions = new int[game.players()];
        double[] rewards = new double[game.players()];
        double[] sums = new double[game.actions(player)];
        long gone = 0;
        do {
            game.resolve(0, 0, actions, rewards);
            sums[actions[player]] += rewards[player];
            gone++;
        } while (advance(actions));
        double each = (double) gone / sums.length;
        for (int a = 0; a < sums.length; a++) {
            sums[a] = sums[a] / each / (1 - game.discount());
        }
        return sums;
    }

    private double cases() {
        double cases = 1;
        for (int i = 0; i < game.players(); i++) {
            cases *= game.actions(i);
        }
        return cases;
    }

    /** The next combination, in the order of an odometer; false after the last. */
    private boolean advance(int[] actions) {
        for (int i = 0; i < actions.length; i++) {
            if (++actions[i] < game.actions(i)) {
                return true;
            }
            actions[i] = 0;
        }
        return false;
    }
}
