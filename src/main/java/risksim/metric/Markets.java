package risksim.metric;

import java.util.List;
import risksim.check.Check;
import risksim.game.Game;
import risksim.game.market.PricingGame;
import risksim.metric.Event.Moment;

/** What several metrics of markets read off a moment. */
final class Markets {
    private Markets() {}

    static PricingGame market(Game game) {
        Check.that(game instanceof PricingGame, "this metric has a meaning in markets with prices only");
        return (PricingGame) game;
    }

    static int[] actions(Moment moment) {
        return moment.actions().stream().mapToInt(Integer::intValue).toArray();
    }

    static double profit(Moment moment) {
        return moment.rewards().stream().mapToDouble(Double::doubleValue).sum();
    }

    static double price(PricingGame market, Moment moment, int firm) {
        return market.price(firm, moment.actions().get(firm));
    }

    /** The mean price over all firms. */
    static double price(PricingGame market, Moment moment) {
        double sum = 0;
        for (int i = 0; i < market.players(); i++) {
            sum += price(market, moment, i);
        }
        return sum / market.players();
    }

    /** The mean price over all firms but one; that firm's own where it is alone. */
    static double rivals(PricingGame market, Moment moment, int firm) {
        int others = market.players() - 1;
        double own = price(market, moment, firm);
        return others == 0 ? own : (price(market, moment) * market.players() - own) / others;
    }

    static double mean(List<Double> numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.size();
    }
}
