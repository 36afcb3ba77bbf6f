package risksim.metric.conflict;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** How often bargaining ends in war. */
@About("share of crises that end in war")
public record WarRate() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Told(game, "war", told -> told.sum() / told.ticks());
    }

    @Override
    public Card card() {
        return new Card(
                "share",
                "[0, 1]",
                Harm.HIGH,
                "crises in which more was demanded than granted / crises",
                "Fearon 1995",
                "All wars count alike, whatever they cost.",
                1);
    }
}
