package risksim.metric.service;

import risksim.check.About;
import risksim.game.Game;
import risksim.learn.preference.Welfare;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** How unequal expected utility is. */
@About("inequality of expected utility among people: 0 if all expect the same")
public record Gini() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Deployment(game, Welfare::gini);
    }

    @Override
    public Card card() {
        return new Card(
                "1",
                "[0, 1)",
                Harm.HIGH,
                "Gini coefficient of expected utility over people, of what is shown after the last tick",
                "Gini 1912",
                "Equal misery counts as equal.",
                1);
    }
}
