package risksim.metric.conflict;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** How often the first action is chosen, which is the cooperative one in games that have one. */
@About("share of choices that cooperate")
public record CooperationRate() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        Totals.stage(game);
        return new Totals(game.players(), totals -> {
            long sum = 0;
            for (long first : totals.first) {
                sum += first;
            }
            return OptionalDouble.of((double) sum / totals.first.length / totals.ticks);
        });
    }

    @Override
    public Card card() {
        return new Card(
                "share",
                "[0, 1]",
                Harm.LOW,
                "choices of the first action / all choices, as meant, before slips",
                "Axelrod 1984, chapter 2",
                "Where the first action is not the cooperative one the number only describes.",
                1);
    }
}
