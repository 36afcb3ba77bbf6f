package risksim.metric.conflict;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** How long there was something to be earned. */
@About("ticks until nobody earned anything any more")
public record LastEarned() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        Totals.discrete(game);
        return new Totals(game.players(), totals -> OptionalDouble.of(totals.earnedUntil));
    }

    @Override
    public Card card() {
        return new Card(
                "ticks",
                "[0, inf)",
                Harm.LOW,
                "end of the last window in which somebody had a positive reward",
                "Piatti et al. 2024, survival time",
                "As fine as the window of the record; set window to 1 for single ticks.",
                1);
    }
}
