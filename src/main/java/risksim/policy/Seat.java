package risksim.policy;

import risksim.check.Check;
import risksim.game.DiscreteGame;
import risksim.game.market.PricingGame;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/**
 * Where a policy sits: the game whose rules it knows, the player it is, and the replication's chance.
 *
 * @param game the encounter
 * @param player which player, from 0
 * @param agent which agent of the world, from 0: the entity of its streams
 * @param streams the chance of the replication
 */
public record Seat(DiscreteGame game, int player, int agent, Streams streams) {

    /** This agent's draws for one purpose. */
    public Chance chance(Purpose purpose) {
        return streams.stream(purpose, agent);
    }

    /** How many actions the player has. */
    public int actions() {
        return game.actions(player);
    }

    /** The game as a market, for policies that know prices. */
    public PricingGame market() {
        Check.that(game instanceof PricingGame, "this policy can only take part in a market with prices");
        return (PricingGame) game;
    }
}
