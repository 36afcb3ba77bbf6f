package risksim.metric.conflict;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.check.Check;
import risksim.game.Game;
import risksim.game.StageGame;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** How much of what could be won together was lost. */
@About("part of the possible joint reward that was lost: 0 at the best, 1 at the worst")
public record ConflictIndex() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        StageGame stage = Totals.stage(game);
        Check.that(stage.best() > stage.worst(), "conflict-index needs a game in which joint rewards differ");
        return new Totals(
                game.players(),
                totals -> OptionalDouble.of((stage.best() - totals.welfare()) / (stage.best() - stage.worst())));
    }

    @Override
    public Card card() {
        return new Card(
                "1",
                "(-inf, 1]",
                Harm.HIGH,
                "(best joint reward - mean joint reward) / (best - worst), a tick",
                "Hammond et al. 2025, section 2.2; this project",
                "Says how much was lost, not who lost it.",
                1);
    }
}
