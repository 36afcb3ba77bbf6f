package risksim.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import risksim.check.About;
import risksim.game.Game;
import risksim.game.market.PricingGame;
import risksim.metric.Card.Harm;

/** The price that buyers meet once the agents have settled, with the path that led there. */
public final class MeanPrice implements Metric {
    private final PricingGame market;
    private final List<Double> ticks = new ArrayList<>();
    private final List<Double> prices = new ArrayList<>();
    private OptionalDouble value = OptionalDouble.empty();

    private MeanPrice(PricingGame market) {
        this.market = market;
    }

    @Override
    public void see(Event event) {
        if (event instanceof Event.Stretch stretch) {
            ticks.add((double) stretch.tick());
            prices.add(price(stretch));
        } else if (event instanceof Event.Cycle cycle) {
            value = OptionalDouble.of(Markets.mean(
                    cycle.loop().stream().map(m -> Markets.price(market, m)).toList()));
        }
    }

    private double price(Event.Stretch stretch) {
        double sum = 0;
        for (int firm = 0; firm < market.players(); firm++) {
            List<Long> plays = stretch.plays().get(firm);
            for (int action = 0; action < plays.size(); action++) {
                sum += plays.get(action) * market.price(firm, action);
            }
        }
        return sum / market.players() / (stretch.tick() - stretch.from());
    }

    @Override
    public OptionalDouble value() {
        return value;
    }

    @Override
    public List<Curve> curves() {
        if (ticks.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Curve("price path", "period", "mean price (money)", ticks, prices),
                level("static Nash price", market.nash().meanPrice()),
                level("joint monopoly price", market.monopoly().meanPrice()));
    }

    private Curve level(String name, double price) {
        double last = ticks.get(ticks.size() - 1);
        return new Curve(name, "period", "mean price (money)", List.of(0.0, last), List.of(price, price));
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("the mean price once the agents have settled, with its path")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            return new MeanPrice(Markets.market(game));
        }

        @Override
        public Card card() {
            return new Card(
                    "money",
                    "(-inf, inf)",
                    Harm.HIGH,
                    "mean over firms and over the final price loop",
                    "Calvano et al. 2020, section III",
                    "An unweighted mean: a firm with few buyers counts as much as one with many.",
                    1);
        }
    }
}
