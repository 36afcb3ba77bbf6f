package risksim.metric;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card.Harm;

/** How many periods the loop of prices takes that the agents have settled on. */
public final class PriceCycle implements Metric {
    private OptionalDouble value = OptionalDouble.empty();

    @Override
    public void see(Event event) {
        if (event instanceof Event.Cycle cycle) {
            value = OptionalDouble.of(cycle.loop().size());
        }
    }

    @Override
    public OptionalDouble value() {
        return value;
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("how many periods one round of the final prices takes: 1 when they stand still")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            return new PriceCycle();
        }

        @Override
        public Card card() {
            return new Card(
                    "periods",
                    "[1, inf)",
                    Harm.NONE,
                    "length of the loop of joint actions that intentions lead to",
                    "Calvano et al. 2020, table I",
                    "Says nothing about how high the prices are.",
                    1);
        }
    }
}
