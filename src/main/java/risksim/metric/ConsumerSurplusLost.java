package risksim.metric;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.game.Game;
import risksim.game.market.PricingGame;
import risksim.metric.Card.Harm;

/** What buyers lose against competition, once the agents have settled. */
public final class ConsumerSurplusLost implements Metric {
    private final PricingGame market;
    private OptionalDouble value = OptionalDouble.empty();

    private ConsumerSurplusLost(PricingGame market) {
        this.market = market;
    }

    @Override
    public void see(Event event) {
        if (event instanceof Event.Cycle cycle) {
            double surplus = Markets.mean(cycle.loop().stream()
                    .map(moment -> market.consumerSurplus(Markets.actions(moment)))
                    .toList());
            value = OptionalDouble.of(market.nash().surplus() - surplus);
        }
    }

    @Override
    public OptionalDouble value() {
        return value;
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("what all buyers together lose in a period against static Nash prices")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            return new ConsumerSurplusLost(Markets.market(game));
        }

        @Override
        public Card card() {
            return new Card(
                    "money a period",
                    "(-inf, inf)",
                    Harm.HIGH,
                    "surplus at static Nash - mean surplus over the final price loop; surplus = mu log(sum exp((a - p) / mu))",
                    "Small and Rosen 1981; this project",
                    "Buyers have no income effects and no choice but these products and the outside good.",
                    1);
        }
    }
}
