package risksim.metric.conflict;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** How often agents who choose at once end in a joint choice that nobody wanted. */
@About("share of joint choices that miss the target: wrong, or not complete after the last round")
public record InvalidRate() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return JointChoices.each(game, "invalid");
    }

    @Override
    public Card card() {
        return new Card(
                "share",
                "[0, 1]",
                Harm.HIGH,
                "joint choices that miss the target after the last round / joint choices",
                "arXiv 2512.25014; Hammond et al. 2025, section 2.1; this project",
                "All misses count alike, however many positions are wrong. Agents who always agree on one fixed choice have 0, see total-variation.",
                1);
    }
}
