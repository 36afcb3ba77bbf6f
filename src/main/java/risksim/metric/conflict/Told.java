package risksim.metric.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import risksim.check.Check;
import risksim.game.EventfulGame;
import risksim.game.Game;
import risksim.metric.Event;
import risksim.metric.Metric;

/** A metric of one of the things that a game tells besides actions and rewards. */
public final class Told implements Metric {
    private final int index;
    private final ToDoubleFunction<Told> measure;
    /** The sums of each window. */
    final List<Double> sums = new ArrayList<>();
    /** The lengths of the windows in ticks. */
    final List<Long> lengths = new ArrayList<>();

    /**
     * @param happening by the name that games give it
     * @param measure NaN for none
     * @throws IllegalArgumentException if the game does not tell it
     */
    public Told(Game game, String happening, ToDoubleFunction<Told> measure) {
        Check.that(
                game instanceof EventfulGame eventful && eventful.happenings().contains(happening),
                "this metric needs a game that tells of " + happening);
        this.index = ((EventfulGame) game).happenings().indexOf(happening);
        this.measure = measure;
    }

    @Override
    public void see(Event event) {
        if (event instanceof Event.Stretch stretch) {
            sums.add(stretch.told().get(index));
            lengths.add(stretch.tick() - stretch.from());
        }
    }

    /** The sum over all windows. */
    public double sum() {
        return sums.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Ticks told. */
    public long ticks() {
        return lengths.stream().mapToLong(Long::longValue).sum();
    }

    /** The mean a tick in a window, counted from the last, which is 0. */
    public double late(int back) {
        int window = sums.size() - 1 - back;
        return sums.get(window) / lengths.get(window);
    }

    @Override
    public OptionalDouble value() {
        double value = sums.isEmpty() ? Double.NaN : measure.applyAsDouble(this);
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
}
