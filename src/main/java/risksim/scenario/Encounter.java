package risksim.scenario;

import risksim.game.Game;

/**
 * A game of the world, ready to be set up.
 *
 * @param name unique in the scenario; "world" in the short form
 * @param game the kind, as catalogued
 * @param spec its parameters
 */
public record Encounter(String name, String game, Game.Spec spec) {}
