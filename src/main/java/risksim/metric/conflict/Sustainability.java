package risksim.metric.conflict;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import risksim.check.About;
import risksim.check.Check;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Event;
import risksim.metric.Metric;

/** When rewards come: late if a resource lasts, early if it was used up. */
public final class Sustainability implements Metric {
    /** {@code [players]}, positive rewards times the tick, from 1, at which they came. */
    private final double[] when;
    /** {@code [players]}, positive rewards. */
    private final double[] earned;

    private Sustainability(int players) {
        this.when = new double[players];
        this.earned = new double[players];
    }

    @Override
    public void see(Event event) {
        if (event instanceof Event.Stretch stretch) {
            double middle = (stretch.from() + 1 + stretch.tick()) / 2.0;
            for (int i = 0; i < when.length; i++) {
                double reward = Math.max(0, stretch.rewards().get(i));
                when[i] += reward * middle;
                earned[i] += reward;
            }
        }
    }

    @Override
    public OptionalDouble value() {
        int[] earners =
                IntStream.range(0, when.length).filter(i -> earned[i] > 0).toArray();
        return Arrays.stream(earners).mapToDouble(i -> when[i] / earned[i]).average();
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("mean tick at which agents are rewarded: late where a resource lasts")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            Check.that(game instanceof DiscreteGame, "sustainability is for games of choices");
            return new Sustainability(game.players());
        }

        @Override
        public Card card() {
            return new Card(
                    "ticks",
                    "[1, inf)",
                    Harm.LOW,
                    "mean over agents who earned of the mean tick, from 1, of their rewards, weighed by size",
                    "Perolat et al. 2017, section 3 (S)",
                    "Rewards of a window count at its middle; set window to 1 for single ticks.",
                    1);
        }
    }
}
