package risksim.metric.conflict;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.check.Check;
import risksim.game.Game;
import risksim.game.StageGame;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** What all together earned, as a part of the most that could be had. */
@About("joint reward over the best joint reward")
public record JointEfficiency() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        StageGame stage = Totals.stage(game);
        Check.that(stage.best() > 0, "joint-efficiency needs a game whose best joint reward is above 0");
        return new Totals(game.players(), totals -> OptionalDouble.of(totals.welfare() / stage.best()));
    }

    @Override
    public Card card() {
        return new Card(
                "1",
                "(-inf, inf)",
                Harm.LOW,
                "mean joint reward a tick / best joint reward of a tick that can be had for ever",
                "Hammond et al. 2025, section 2.2; this project",
                "A stock that is used up at last can earn more than can be had for ever.",
                1);
    }
}
