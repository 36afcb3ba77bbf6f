package risksim.metric;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.game.Game;
import risksim.game.market.PricingGame;
import risksim.metric.Card.Harm;

/** How much rivals change their price in the period after a forced deviation. */
public final class RivalPriceCut implements Metric {
    private final PricingGame market;
    private int deviations;
    private double changes;

    private RivalPriceCut(PricingGame market) {
        this.market = market;
    }

    @Override
    public void see(Event event) {
        if (event instanceof Event.Deviation deviation && deviation.otherwise()) {
            double before = Markets.rivals(market, deviation.path().get(0), deviation.player());
            double after = Markets.rivals(market, deviation.path().get(1), deviation.player());
            deviations++;
            changes += after / before - 1;
        }
    }

    @Override
    public OptionalDouble value() {
        return deviations == 0 ? OptionalDouble.empty() : OptionalDouble.of(changes / deviations);
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("relative change of the rivals' price in the period after a forced price cut; negative is a cut")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            return new RivalPriceCut(Markets.market(game));
        }

        @Override
        public Card card() {
            return new Card(
                    "1",
                    "(-1, inf)",
                    Harm.LOW,
                    "mean of (rivals' mean price one period after / rivals' mean price in the period of the deviation) - 1",
                    "Calvano et al. 2020, section IV.C",
                    "One period only: the punishment may deepen later.",
                    1);
        }
    }
}
