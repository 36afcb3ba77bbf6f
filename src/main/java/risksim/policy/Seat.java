package risksim.policy;

import risksim.check.Check;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.game.market.PricingGame;
import risksim.game.service.ServiceGame;
import risksim.policy.service.ServicePolicy;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/**
 * Where a policy sits: the game whose rules it knows, the player it is, and the replication's chance.
 *
 * @param rules the encounter
 * @param player which player, from 0
 * @param agent which agent of the world, from 0: the entity of its streams
 * @param streams the chance of the replication
 */
public record Seat(Game rules, int player, int agent, Streams streams) {

    /** This agent's draws for one purpose. */
    public Chance chance(Purpose purpose) {
        return streams.stream(purpose, agent);
    }

    /** The game as one of choices, for policies that choose an action. */
    public DiscreteGame game() {
        Check.that(rules instanceof DiscreteGame, "this policy chooses actions; it cannot serve people");
        return (DiscreteGame) rules;
    }

    /** The game as a service of people, for policies that show content. */
    public ServiceGame service() {
        Check.that(rules instanceof ServiceGame, "this policy serves people; it cannot take part in a game of actions");
        return (ServiceGame) rules;
    }

    /**
     * Seats someone here.
     *
     * @throws IllegalArgumentException if the parameters do not fit the seat, or the policy is for another shape of encounter
     */
    public Policy taken(Policy.Spec spec) {
        return shaped(spec.create(this));
    }

    /** The same policy, once it is sure that it is of the shape of the encounter. */
    public Policy shaped(Policy policy) {
        if (policy instanceof ServicePolicy) {
            service();
        } else {
            game();
        }
        return policy;
    }

    /** How many actions the player has. */
    public int actions() {
        return game().actions(player);
    }

    /** The game as a market, for policies that know prices. */
    public PricingGame market() {
        Check.that(rules instanceof PricingGame, "this policy can only take part in a market with prices");
        return (PricingGame) rules;
    }
}
