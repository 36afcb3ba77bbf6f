package risksim.metric.conflict;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.game.Game;
import risksim.game.StageGame;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** What is burnt: in a contest for a prize, all that is spent on it. */
@About("joint reward that was lost a tick, in units of reward; in a contest, what all spend on it")
public record JointLoss() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        StageGame stage = Totals.stage(game);
        return new Totals(game.players(), totals -> OptionalDouble.of(stage.best() - totals.welfare()));
    }

    @Override
    public Card card() {
        return new Card(
                "reward a tick",
                "(-inf, inf)",
                Harm.HIGH,
                "best joint reward - mean joint reward, a tick",
                "Maynard Smith 1974 for contests; this project",
                "Says how much was lost, and neither who lost it nor when it began.",
                1);
    }
}
