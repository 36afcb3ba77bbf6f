package risksim.game;

import java.util.List;
import risksim.random.Chance;

/**
 * A discrete game that is played on a field with more on it than a number can say. These are the rules; the field of a replication
 * is what they {@linkplain #dealt deal}. States are what players can see: {@link #states} counts them. Nobody can be asked what
 * they would do on a field that is not there, so intentions are not probed, and a field cannot be copied while a world runs.
 */
public interface FieldGame extends EventfulGame {
    /** A new field, for one replication. */
    @Override
    Field dealt(Chance chance);

    /** What happens lies on the field. */
    @Override
    default void tell(int before, int[] actions, int after, double[] sums) {
        throw new IllegalArgumentException("a game on a field tells of its field");
    }

    /** What a player sees lies on the field, which the rules do not hold. */
    @Override
    default int resolve(long tick, int state, int[] actions, double[] rewards) {
        throw new IllegalArgumentException("a game on a field is resolved on its field");
    }

    @Override
    default boolean shapedLike(DiscreteGame other) {
        throw new IllegalArgumentException("a game on a field cannot be copied while the world runs");
    }

    /**
     * The field of one replication. It resolves one tick after the other; the state that it gives is its fingerprint, so that the
     * hash of a run covers all that lies on it. What does not lie on it is as its rules say.
     */
    interface Field extends DealtGame, EventfulGame {
        @Override
        FieldGame rules();

        @Override
        default List<String> happenings() {
            return rules().happenings();
        }

        /** What a player sees of the field as it lies now, in [0, states); the state is not asked. */
        @Override
        int observe(int player, int state);
    }
}
