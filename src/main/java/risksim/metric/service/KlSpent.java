package risksim.metric.service;

import risksim.check.About;
import risksim.game.Game;
import risksim.learn.preference.Welfare;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** How far the deployed policy is from the reference. */
@About("how far the deployed policy left the reference, in nats")
public record KlSpent() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Deployment(game, Welfare::spent);
    }

    @Override
    public Card card() {
        return new Card(
                "nats",
                "[0, inf]",
                Harm.NONE,
                "KL divergence of what is shown after the last tick from the reference",
                "Goelz, Haghtalab and Yang 2025, arXiv 2505.23749",
                "Distance is neither good nor bad.",
                1);
    }
}
