package risksim.metric.conflict;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.Function;
import risksim.check.Check;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.game.StageGame;
import risksim.metric.Event;
import risksim.metric.Metric;

/** A metric of all that was played and earned in a replication. */
final class Totals implements Metric {
    private final Function<Totals, OptionalDouble> measure;
    /** {@code [players]}, sums of rewards. */
    final double[] rewards;
    /** {@code [players]}, how often each chose its first action. */
    final long[] first;

    long ticks;
    /** The last tick, from 1, of a stretch in which somebody earned. */
    long earnedUntil;

    Totals(int players, Function<Totals, OptionalDouble> measure) {
        this.measure = measure;
        this.rewards = new double[players];
        this.first = new long[players];
    }

    static StageGame stage(Game game) {
        Check.that(game instanceof StageGame, "this metric needs a game whose best joint reward is known");
        return (StageGame) game;
    }

    static DiscreteGame discrete(Game game) {
        Check.that(game instanceof DiscreteGame, "this metric is for games of choices");
        return (DiscreteGame) game;
    }

    @Override
    public void see(Event event) {
        if (event instanceof Event.Stretch stretch) {
            ticks += stretch.tick() - stretch.from();
            for (int i = 0; i < rewards.length; i++) {
                rewards[i] += stretch.rewards().get(i);
                first[i] += stretch.plays().get(i).get(0);
                earnedUntil = stretch.rewards().get(i) > 0 ? stretch.tick() : earnedUntil;
            }
        }
    }

    /** The mean of the sum of rewards, a tick. */
    double welfare() {
        return Arrays.stream(rewards).sum() / ticks;
    }

    @Override
    public OptionalDouble value() {
        return ticks == 0 ? OptionalDouble.empty() : measure.apply(this);
    }
}
