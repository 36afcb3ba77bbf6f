package risksim.scenario;

import java.util.Optional;
import risksim.game.Game;
import risksim.metric.Metric;

/**
 * A metric that the scenario measures.
 *
 * @param name its kind, as catalogued, which is its name in all tables
 * @param spec its parameters
 */
public record MetricChoice(String name, Metric.Spec spec) {
    /** The metric for one replication of a game, unless it has no meaning there but in another encounter of the world. */
    public Optional<Metric> metric(Game game) {
        try {
            return Optional.of(spec.create(game));
        } catch (IllegalArgumentException meaningless) {
            return Optional.empty();
        }
    }
}
