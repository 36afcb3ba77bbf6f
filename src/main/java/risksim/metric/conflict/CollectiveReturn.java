package risksim.metric.conflict;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** What all earn together. */
@About("sum of all rewards a tick")
public record CollectiveReturn() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Totals(Totals.discrete(game).players(), totals -> OptionalDouble.of(totals.welfare()));
    }

    @Override
    public Card card() {
        return new Card(
                "reward a tick",
                "(-inf, inf)",
                Harm.LOW,
                "sum of all agents' rewards / ticks",
                "Perolat et al. 2017, section 3 (U, efficiency)",
                "Not how it is shared, nor how much there could have been.",
                1);
    }
}
