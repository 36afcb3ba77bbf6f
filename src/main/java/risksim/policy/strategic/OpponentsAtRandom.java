package risksim.policy.strategic;

import risksim.game.DiscreteGame;
import risksim.game.FieldGame;

/** What each action earns on average, for ever, against rivals who choose uniformly at random, by going through all cases. */
final class OpponentsAtRandom {
    private final DiscreteGame game;
    private final int player;

    OpponentsAtRandom(DiscreteGame game, int player) {
        this.game = game;
        this.player = player;
    }

    /** {@code [actions]}: mean reward / (1 - discount). Rewards are taken at state 0 and tick 0; on a field nothing is known before. */
    double[] discounted() {
        if (game instanceof FieldGame) {
            return new double[game.actions(player)];
        }
        int[] actions = new int[game.players()];
        double[] rewards = new double[game.players()];
        double[] sums = new double[game.actions(player)];
        long cases = 0;
        do {
            game.resolve(0, 0, actions, rewards);
            sums[actions[player]] += rewards[player];
            cases++;
        } while (advance(actions));
        double each = (double) cases / sums.length;
        for (int a = 0; a < sums.length; a++) {
            sums[a] = sums[a] / each / (1 - game.discount());
        }
        return sums;
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
