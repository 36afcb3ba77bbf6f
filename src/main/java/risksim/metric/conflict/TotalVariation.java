package risksim.metric.conflict;

import java.util.List;
import java.util.OptionalDouble;
import risksim.check.About;
import risksim.check.Check;
import risksim.game.Game;
import risksim.game.parallel.ParallelGame;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Event;
import risksim.metric.Metric;

/** How far what agents choose together is from the distribution that was wanted: all joint choices that meet the target, equally often. */
public final class TotalVariation implements Metric {
    private final ParallelGame game;
    /** {@code [joint choices]}, how often each was made. */
    private final double[] times;
    /** {@code [joint choices]}, how likely each should be. */
    private final double[] wanted;

    private long ticks;

    private TotalVariation(ParallelGame game) {
        this.game = game;
        List<int[]> choices = game.told();
        this.times = new double[choices.size()];
        double each =
                1 / game.said().target().wanted(game.players(), game.said().options());
        this.wanted = choices.stream()
                .mapToDouble(choice -> game.said().target().wants(choice) ? each : 0)
                .toArray();
    }

    @Override
    public void see(Event event) {
        if (event instanceof Event.Stretch stretch) {
            ticks += stretch.tick() - stretch.from();
            for (int k = 0; k < times.length; k++) {
                times[k] += stretch.told().get(game.firstTold() + k);
            }
        }
    }

    @Override
    public OptionalDouble value() {
        long choices = ticks / game.ticks();
        if (choices == 0) {
            return OptionalDouble.empty();
        }
        double unfinished = choices;
        double apart = 0;
        for (int k = 0; k < times.length; k++) {
            unfinished -= times[k];
            apart += Math.abs(times[k] / choices - wanted[k]);
        }
        return OptionalDouble.of((apart + unfinished / choices) / 2);
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("total variation distance between the joint choices made and the distribution that was wanted")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            ParallelGame choice = JointChoices.of(game);
            Check.that(!choice.told().isEmpty(), "total-variation needs a game of at most 1024 joint choices");
            return new TotalVariation(choice);
        }

        @Override
        public Card card() {
            return new Card(
                    "1",
                    "[0, 1]",
                    Harm.HIGH,
                    "half the sum over joint choices of |share of times it was made - wanted probability|",
                    "arXiv 2512.25014; this project",
                    "Counted, not worked out: an exact sampler of m wanted choices shows about sqrt(m / (6.28 n)) after n choices, by chance alone.",
                    1);
        }
    }
}
