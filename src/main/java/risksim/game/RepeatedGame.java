package risksim.game;

/** A game that shows its players the joint actions of the last periods. */
public interface RepeatedGame extends DiscreteGame {
    /** The state of a game that has no state of its own for "nothing was played yet". */
    int NONE = -1;

    /** The number of past periods in a state: 0 when nothing is remembered. */
    int memory();

    /** A player's action in the most recent period that {@code state} remembers; 0 where nothing was played yet. */
    int lastAction(int state, int player);

    /** The state in which a match begins and nothing was played yet; {@link #NONE} if no state tells so. */
    default int fresh() {
        return NONE;
    }
}
