package risksim.metric.conflict;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.check.Check;
import risksim.game.Game;
import risksim.game.StageGame;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** How much of the surplus the first player takes. */
@About("the first player's surplus over mutual defection, divided by the second's")
public record ExtortionSlope() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        StageGame stage = Totals.stage(game);
        Check.that(game.players() == 2, "extortion-slope is for games of 2 players");
        double[] floor = new double[2];
        stage.resolve(0, 0, new int[] {stage.actions(0) - 1, stage.actions(1) - 1}, floor);
        return new Totals(2, totals -> {
            double own = totals.rewards[0] / totals.ticks - floor[0];
            double other = totals.rewards[1] / totals.ticks - floor[1];
            return other > 0 ? OptionalDouble.of(own / other) : OptionalDouble.empty();
        });
    }

    @Override
    public Card card() {
        return new Card(
                "1",
                "(-inf, inf)",
                Harm.HIGH,
                "(mean reward of player 1 - punishment) / (mean reward of player 2 - punishment), punishment being both players' last action",
                "Press and Dyson 2012, equation 12",
                "None where the second player has no surplus at all.",
                1);
    }
}
