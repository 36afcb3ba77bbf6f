package risksim.metric.conflict;

import java.util.function.ToDoubleFunction;
import risksim.check.Check;
import risksim.game.Game;
import risksim.game.parallel.ParallelGame;
import risksim.metric.Metric;

/** What metrics of joint choices in rounds share. */
final class JointChoices {
    private JointChoices() {}

    static ParallelGame of(Game game) {
        Check.that(game instanceof ParallelGame, "this metric is for parallel sampling");
        return (ParallelGame) game;
    }

    /** Something that is told, for each finished choice. Of a choice cut off by the end of the run it counts what was told so far. */
    static Metric each(Game game, String happening) {
        int ticks = of(game).ticks();
        ToDoubleFunction<Told> mean = told -> told.ticks() < ticks ? Double.NaN : told.sum() / (told.ticks() / ticks);
        return new Told(game, happening, mean);
    }
}
