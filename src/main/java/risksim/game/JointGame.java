package risksim.game;

/**
 * A game without chance in its rules whose joint action is one number, so that a tick is a look-up and needs no arrays: each
 * player's action times its {@linkplain #place place}, summed. It resolves as {@link #resolve} does.
 */
public interface JointGame extends DiscreteGame {
    /** What one step of a player's action adds to the joint action. */
    int place(int player);

    /** The state after a joint action. */
    int next(int state, int joint);

    /** What a player earns by a joint action. */
    double reward(int player, int state, int joint);
}
