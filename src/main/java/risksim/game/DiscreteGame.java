package risksim.game;

import risksim.check.Check;
import risksim.random.Chance;

/**
 * An encounter of the discrete shape: an {@code int} state, an {@code int} action for each player, a {@code double} reward
 * for each. All choose at once. Methods allocate nothing, so that millions of ticks a second can be played; tables are
 * shared by all replications, so implementations are immutable.
 */
public interface DiscreteGame extends Game {
    /** Number of actions of a player; actions are numbered from 0. */
    int actions(int player);

    /** Number of states; states are numbered from 0. By default there is one, and nothing is remembered. */
    default int states() {
        return 1;
    }

    /** The first state, drawn from {@code chance}; by default state 0. */
    default int opening(Chance chance) {
        return 0;
    }

    /**
     * The game as one replication plays it: with the chance of its rules. This game is the same without that chance; metrics,
     * and experiments on what agents intend, use this one. By default the rules know no chance.
     *
     * @param chance the encounter's own draws; (tick 0, index 0) is {@link #opening}'s
     */
    default DiscreteGame dealt(Chance chance) {
        return this;
    }

    /**
     * The game as a replication plays it from now on that has played another so far: under the same rules it goes on with what that
     * remembers. By default a game remembers nothing.
     *
     * @param before as this replication has played it; not changed
     * @param chance the encounter's own draws
     */
    default DiscreteGame dealtAfter(DiscreteGame before, Chance chance) {
        return dealt(chance);
    }

    /** What a player sees of a state: by default the state itself. In [0, states). */
    default int observe(int player, int state) {
        return state;
    }

    /**
     * Resolves a joint action.
     *
     * @param tick the time, for games whose rules draw chance by tick
     * @param state the state in which the actions were chosen
     * @param actions {@code [players]}, each in [0, actions(player))
     * @param rewards {@code [players]}, written by this call
     * @return the next state
     */
    int resolve(long tick, int state, int[] actions, double[] rewards);

    /**
     * How many states a player can tell apart who remembers the last {@code periods} joint actions; what it then sees is
     * {@code observe(player, state) % recalled(periods)}. By default a state is one thing, which is seen or not.
     *
     * @throws IllegalArgumentException if the game does not show so many
     */
    default int recalled(int periods) {
        int most = states() == 1 ? 0 : 1;
        Check.that(periods >= 0 && periods <= most, "memory in this game can be at most " + most + ", was " + periods);
        return periods == 0 ? 1 : states();
    }

    /** How much a reward of the next tick is worth now, in [0, 1). */
    double discount();

    /** An action in words and units, for people: "1.47". */
    String label(int player, int action);

    /** Whether whoever plays one game can go on in the other: players, actions and states are numbered alike. */
    default boolean shapedLike(DiscreteGame other) {
        boolean alike = players() == other.players() && states() == other.states();
        for (int i = 0; alike && i < players(); i++) {
            alike = actions(i) == other.actions(i);
        }
        return alike;
    }
}
