package risksim.metric.service;

import risksim.check.About;
import risksim.game.Game;
import risksim.learn.preference.Welfare;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** Which part of people alignment made worse off. */
@About("share of people who expect less of what is deployed than of the reference")
public record Losers() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Deployment(game, Welfare::losers);
    }

    @Override
    public Card card() {
        return new Card(
                "share",
                "[0, 1]",
                Harm.HIGH,
                "share of people whose group expects less of what is shown after the last tick than of the reference",
                "this project",
                "Says nothing of how much they lose.",
                1);
    }
}
