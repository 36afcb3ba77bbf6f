package risksim.world;

import java.util.List;
import risksim.agent.DiscreteTable;
import risksim.agent.ServiceTable;
import risksim.agent.Table;
import risksim.game.market.PricingGame;
import risksim.policy.service.Outcome;

/**
 * A market whose prices are paid by the people of a service encounter: what a price earns is what those people make of it, and no
 * demand curve stands in for them.
 */
final class Fees {
    private final DiscreteTable market;
    private final ServiceTable people;
    private final PricingGame game;
    /** {@code [players of the market]}: the service that the same agent is. */
    private final int[] services;
    /** {@code [players of the market]}, of the tick under way. */
    private int[] chosen = new int[0];
    /** {@code [players of the market]}: what an institution takes from each in the tick under way, in money. */
    private final double[] fines;

    /** Links a market to those who pay. */
    Fees(DiscreteTable market, ServiceTable people) {
        this.market = market;
        this.people = people;
        this.game = (PricingGame) market.game();
        this.services = market.places().stream()
                .mapToInt(place -> service(place, people.places()))
                .toArray();
        this.fines = new double[services.length];
    }

    private static int service(Table.Place seller, List<Table.Place> services) {
        for (int service = 0; service < services.size(); service++) {
            if (services.get(service).agent().index() == seller.agent().index()) {
                return service;
            }
        }
        throw new IllegalArgumentException(seller.agent().name() + " asks a price of people whom it does not serve");
    }

    ServiceTable people() {
        return people;
    }

    DiscreteTable market() {
        return market;
    }

    /** Posts the prices of a tick. */
    void post(long tick, int[] joint) {
        chosen = joint;
        double[] paid = market.post(tick, joint);
        for (int player = 0; player < fines.length; player++) {
            fines[player] = game.profit(player, joint) - paid[player];
        }
    }

    /** Writes what each service asks of a user; who is not in the market asks nothing. */
    void ask(double[] asked) {
        for (int player = 0; player < services.length; player++) {
            asked[services[player]] = game.price(player, chosen[player]);
        }
    }

    /**
     * Counts what the prices have earned.
     *
     * @param told {@code [services]}
     * @return {@code [players of the market]}: price less cost, times users served, in money for each of all people, less fines
     */
    double[] earn(List<Outcome> told) {
        double[] earned = new double[services.length];
        for (int player = 0; player < earned.length; player++) {
            double margin = game.price(player, chosen[player]) - game.cost(player);
            earned[player] =
                    margin * told.get(services[player]).served() / people.game().users() - fines[player];
        }
        market.earn(chosen, earned);
        return earned;
    }
}
