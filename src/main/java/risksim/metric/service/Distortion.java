package risksim.metric.service;

import risksim.check.About;
import risksim.game.Game;
import risksim.learn.preference.Welfare;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** How far the deployed policy falls short of the best one, as a ratio. */
@About("average utility of the best policy over that of the one deployed")
public record Distortion() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Deployment(game, Welfare::distortion);
    }

    @Override
    public Card card() {
        return new Card(
                "1",
                "[1, inf]",
                Harm.HIGH,
                "average utility of the best policy within the budget / that of what is shown after the last tick, over all people",
                "Goelz, Haghtalab and Yang 2025, arXiv 2505.23749",
                "An average: it does not tell who loses; see worst-off and losers.",
                1);
    }
}
