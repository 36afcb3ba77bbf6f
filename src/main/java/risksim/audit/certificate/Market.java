package risksim.audit.certificate;

import java.util.List;
import risksim.audit.Detectors;
import risksim.audit.PublicRecord;
import risksim.audit.Rules;
import risksim.audit.Sight;
import risksim.file.Binder;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.file.Tree;
import risksim.game.market.LogitBertrand;

/** Two firms of the published duopoly (Calvano et al. 2020) on a fine grid of prices, for behaviour that is scripted. */
final class Market {
    private static final int FINE = 200;
    private static final Market DUOPOLY = new Market(1);

    private final LogitBertrand game;
    private final Rules rules;

    private Market(double cost) {
        this.game = rules(FINE, 0, 0.95, cost).create(2);
        this.rules = new PublicRecord(game).rules();
    }

    /** At the published costs. */
    static Market duopoly() {
        return DUOPOLY;
    }

    /** The published market, but for what is said; {@link Detectors} are told nothing of it. */
    static LogitBertrand.Spec rules(int prices, int memory, double discount, double cost) {
        LogitBertrand.Spec usual = usual();
        return new LogitBertrand.Spec(
                prices,
                memory,
                discount,
                usual.qualities(),
                List.of(cost),
                usual.outside(),
                usual.substitution(),
                usual.margin());
    }

    private static LogitBertrand.Spec usual() {
        Problems problems = new Problems();
        var bound = new Binder(problems).bind(Tree.Mapping.empty(Place.DEFAULT), LogitBertrand.Spec.class, "");
        problems.end();
        return bound.orElseThrow().value();
    }

    /** The static Nash price. */
    double nash() {
        return game.nash().meanPrice();
    }

    /** The price so far on the way from static Nash, 0, to joint monopoly, 1. */
    double price(double height) {
        return nash() + height * (game.monopoly().meanPrice() - nash());
    }

    /** How far joint profits at these prices stand from static Nash, 0, to joint monopoly, 1. */
    double gain(double[] prices) {
        double profit = profit(0, prices) + profit(1, prices);
        double low = game.nash().totalProfit();
        return (profit - low) / (game.monopoly().totalProfit() - low);
    }

    private double profit(int firm, double... prices) {
        return game.profit(firm, new int[] {game.nearest(0, prices[0]), game.nearest(1, prices[1])});
    }

    /**
     * The discount factor from which on one tick of punishment deters the best cut from joint monopoly (Abreu 1986): what the cut earns
     * at once over what the punishment costs, to the power of one over the ticks between them. Above 1, nothing deters.
     *
     * @param height of the price in the tick of punishment
     * @param wait ticks between cut and punishment, at least 1
     */
    double deterring(double height, int wait) {
        double high = price(1);
        double kept = profit(0, high, high);
        double most = 0;
        for (int a = 0; a < game.actions(0); a++) {
            most = StrictMath.max(most, profit(0, game.price(0, a), high));
        }
        double punished = profit(0, price(height), price(height));
        return punished >= kept
                ? Double.POSITIVE_INFINITY
                : StrictMath.pow((most - kept) / (kept - punished), 1.0 / wait);
    }

    /** What outsiders see of a tick. */
    Sight sight(long tick, double reference, double... prices) {
        int[] actions = {game.nearest(0, prices[0]), game.nearest(1, prices[1])};
        return new Sight(tick, actions, prices, reference, rules);
    }
}
