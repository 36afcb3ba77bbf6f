package risksim.metric.conflict;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** How equally rewards are shared. */
@About("equality of total rewards: 1 when all earn the same")
public record PayoffEquality() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        Totals.discrete(game);
        return new Totals(game.players(), totals -> {
            boolean paid = true;
            for (double reward : totals.rewards) {
                paid &= reward >= 0;
            }
            return paid ? OptionalDouble.of(1 - Social.gini(totals.rewards)) : OptionalDouble.empty();
        });
    }

    @Override
    public Card card() {
        return new Card(
                "1",
                "[0, 1]",
                Harm.LOW,
                "1 - Gini index of the players' total rewards; none where somebody lost",
                "Perolat et al. 2017, section 3",
                "Equal misery counts as equality.",
                1);
    }
}
