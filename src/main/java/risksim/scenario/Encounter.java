package risksim.scenario;

import java.util.Optional;
import risksim.game.Game;

/**
 * A game of the world, ready to be set up.
 *
 * @param name unique in the scenario; "world" in the short form
 * @param game the kind, as catalogued
 * @param spec its parameters
 * @param paidAt the encounter whose people pay the prices of this one
 */
public record Encounter(String name, String game, Game.Spec spec, Optional<String> paidAt) {
    /** An encounter that earns what its own rules say. */
    public Encounter(String name, String game, Game.Spec spec) {
        this(name, game, spec, Optional.empty());
    }
}
