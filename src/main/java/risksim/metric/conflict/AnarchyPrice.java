package risksim.metric.conflict;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.check.Check;
import risksim.game.Game;
import risksim.game.StageGame;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** The price of anarchy as it was paid. */
@About("joint cost over the lowest joint cost, or best joint reward over joint reward")
public record AnarchyPrice() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        StageGame stage = Totals.stage(game);
        Check.that(stage.best() != 0, "anarchy-price needs a game whose best joint reward is not 0");
        return new Totals(
                game.players(),
                totals -> OptionalDouble.of(
                        stage.best() < 0 ? totals.welfare() / stage.best() : stage.best() / totals.welfare()));
    }

    @Override
    public Card card() {
        return new Card(
                "1",
                "[1, inf)",
                Harm.HIGH,
                "mean joint cost / lowest joint cost; in games of gains best / mean joint reward",
                "Koutsoupias and Papadimitriou 1999; Roughgarden and Tardos 2002",
                "Measured on what was played, whether or not it is an equilibrium.",
                1);
    }
}
