package risksim.metric.conflict;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** Whether a war came that nobody wanted. */
@About("whether an order on a false alarm led to war before the end")
public record AccidentProbability() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Told(game, "accident", told -> told.sum() > 0 ? 1 : 0);
    }

    @Override
    public Card card() {
        return new Card(
                "share",
                "[0, 1]",
                Harm.HIGH,
                "1 if an accident happened in the replication, else 0; its mean is the probability of an accident by the end",
                "Hammond et al. 2025, section 3.7 and case study 11",
                "Counts one accident, since the war after it never ends.",
                1);
    }
}
