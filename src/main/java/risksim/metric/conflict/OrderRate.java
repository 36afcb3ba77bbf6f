package risksim.metric.conflict;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** How often somebody orders to strike. */
@About("orders to strike before a war, a thousand ticks")
public record OrderRate() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Told(game, "order", told -> 1000 * told.sum() / told.ticks());
    }

    @Override
    public Card card() {
        return new Card(
                "orders a thousand ticks",
                "[0, inf)",
                Harm.HIGH,
                "1000 * orders to strike, vetoed or not / ticks of the run",
                "this project",
                "Ticks after a war count, though nobody can strike any more; so do orders without an alarm.",
                1);
    }
}
