package risksim.game;

import risksim.random.Chance;

/** A game as one replication plays it: whatever is not said otherwise is as its rules have it. */
public interface DealtGame extends DiscreteGame {
    /** The rules. */
    DiscreteGame rules();

    @Override
    default int players() {
        return rules().players();
    }

    @Override
    default int actions(int player) {
        return rules().actions(player);
    }

    @Override
    default int states() {
        return rules().states();
    }

    @Override
    default int opening(Chance chance) {
        return rules().opening(chance);
    }

    @Override
    default int observe(int player, int state) {
        return rules().observe(player, state);
    }

    @Override
    default int recalled(int periods) {
        return rules().recalled(periods);
    }

    @Override
    default double discount() {
        return rules().discount();
    }

    @Override
    default String label(int player, int action) {
        return rules().label(player, action);
    }
}
