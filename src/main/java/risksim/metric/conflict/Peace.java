package risksim.metric.conflict;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** How many are not knocked out by others. */
@About("share of agents' ticks that are not spent knocked out")
public record Peace() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Told(game, "out", told -> 1 - told.sum() / told.ticks() / game.players());
    }

    @Override
    public Card card() {
        return new Card(
                "share",
                "[0, 1]",
                Harm.LOW,
                "1 - ticks that agents are out / (agents * ticks)",
                "Perolat et al. 2017, section 3 (P), divided by the number of agents",
                "Blows that miss do not count.",
                1);
    }
}
