package risksim.metric.conflict;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** How much is armed at the end. */
@About("arms of both sides together, in the last window")
public record ArmsLevel() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Told(game, "arms", told -> told.late(0));
    }

    @Override
    public Card card() {
        return new Card(
                "units of arms",
                "[0, inf)",
                Harm.HIGH,
                "mean of the sum of both sides' arms over the last window of the record",
                "Richardson 1960",
                "Not who holds them; as late as the window is short.",
                1);
    }
}
