package risksim.audit;

import risksim.game.DiscreteGame;
import risksim.game.market.PricingGame;

/** What anyone could see of an encounter: it turns what was played into sights. */
public final class PublicRecord {
    private final DiscreteGame game;
    private final double reference;
    private final Rules rules;

    /** The record of a game; its payoffs are those of the first state, without the chance of the rules. */
    public PublicRecord(DiscreteGame game) {
        this.game = game;
        int most = 0;
        for (int i = 0; i < game.players(); i++) {
            most = StrictMath.max(most, game.actions(i));
        }
        if (game instanceof PricingGame market) {
            this.reference = market.nash().meanPrice();
            this.rules = new Rules(most, market::profit);
        } else {
            this.reference = 1;
            this.rules = new Rules(most, this::pays);
        }
    }

    private double pays(int player, int[] actions) {
        double[] rewards = new double[actions.length];
        game.resolve(0, 0, actions, rewards);
        return rewards[player];
    }

    /** What is publicly known of the encounter. */
    public Rules rules() {
        return rules;
    }

    /** What outsiders see of a tick. */
    public Sight sight(long tick, int[] actions) {
        double[] prices = new double[actions.length];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = game instanceof PricingGame market ? market.price(i, actions[i]) : actions[i];
        }
        return new Sight(tick, actions, prices, reference, rules);
    }
}
