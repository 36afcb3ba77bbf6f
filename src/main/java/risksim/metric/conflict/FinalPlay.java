package risksim.metric.conflict;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.check.Check;
import risksim.game.Game;
import risksim.game.StageGame;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Event;
import risksim.metric.Metric;

/** What all together earn by their final intentions, as a part of the most that could be had. */
public final class FinalPlay implements Metric {
    private final StageGame game;
    private OptionalDouble value = OptionalDouble.empty();

    private FinalPlay(StageGame game) {
        this.game = game;
    }

    @Override
    public void see(Event event) {
        if (event instanceof Event.Cycle cycle) {
            double sum = 0;
            for (Event.Moment moment : cycle.loop()) {
                for (double reward : moment.rewards()) {
                    sum += reward;
                }
            }
            value = OptionalDouble.of(sum / cycle.loop().size() / game.best());
        }
    }

    @Override
    public OptionalDouble value() {
        return value;
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("joint reward of the final intentions over the best joint reward")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            StageGame stage = Totals.stage(game);
            Check.that(stage.best() > 0, "final-efficiency needs a game whose best joint reward is above 0");
            return new FinalPlay(stage);
        }

        @Override
        public Card card() {
            return new Card(
                    "1",
                    "(-inf, inf)",
                    Harm.LOW,
                    "mean joint reward over the final loop of intentions / best joint reward of a tick",
                    "this project",
                    "Agents that mix intend their likeliest action, which says little about them.",
                    1);
        }
    }
}
