package risksim.metric;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import risksim.game.Game;

/** A number made of the events of one replication. It sees, and changes nothing. */
public interface Metric {
    /** Takes notice of an event; events come in order of time. */
    void see(Event event);

    /** The number at the end; empty if the replication gave no ground for one. */
    OptionalDouble value();

    /** Lines for figures; none by default. */
    default List<Curve> curves() {
        return List.of();
    }

    /** What a scenario says of a metric. */
    interface Spec {
        /**
         * The metric for one replication of a game.
         *
         * @throws IllegalArgumentException if the metric has no meaning in this game
         */
        Metric create(Game game);

        /** What the metric is. */
        Card card();

        /** How many of the last ticks it must be told one by one, as {@link Event.Watched}; by default none. */
        default int watches() {
            return 0;
        }

        /** Why findings may not quote the number, as the end of a sentence; empty if they may. */
        default Optional<String> unquotable() {
            return Optional.empty();
        }
    }
}
