package risksim.metric.service;

import risksim.check.About;
import risksim.game.Game;
import risksim.learn.preference.Welfare;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** How much average utility the deployed policy loses. */
@About("average utility lost against the best policy")
public record Regret() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Deployment(game, Welfare::regret);
    }

    @Override
    public Card card() {
        return new Card(
                "utility",
                "[0, 1]",
                Harm.HIGH,
                "average utility of the best policy within the budget - that of what is shown after the last tick",
                "Goelz, Haghtalab and Yang 2025, arXiv 2505.23749",
                "Small where utilities are small: see distortion.",
                1);
    }
}
