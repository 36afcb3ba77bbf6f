package risksim.viz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import risksim.agent.DiscreteTable;
import risksim.metric.Event;
import risksim.metric.Metric;
import risksim.scenario.Appetite;
import risksim.scenario.MetricChoice;

/**
 * A metric of an encounter as it would be if the replication ended now. What agents intend is asked of their policies, which
 * changes nothing; where many take part that takes long, and metrics made of intentions stay empty until the end.
 */
final class LiveMetric {
    /** The most players whose intentions are asked while the world runs. */
    private static final int ASKED = 3;

    final String name;
    private final MetricChoice choice;
    private final Optional<Appetite> appetite;
    private final List<Event> ended = new ArrayList<>();
    private final List<Point> points = new ArrayList<>();

    /** A value after so many ticks. */
    record Point(long tick, double value) {}

    LiveMetric(String name, MetricChoice choice, Optional<Appetite> appetite) {
        this.name = name;
        this.choice = choice;
        this.appetite = appetite;
    }

    /** A copy of what was seen so far. */
    LiveMetric copy() {
        LiveMetric copy = new LiveMetric(name, choice, appetite);
        copy.points.addAll(points);
        return copy;
    }

    Optional<Appetite> appetite() {
        return appetite;
    }

    String unit() {
        return choice.spec().card().unit();
    }

    List<Point> points() {
        return points;
    }

    /** Notes what is told at the end, which is not asked again. */
    void tell(Event event) {
        ended.add(event);
    }

    /** Looks at the value now; tells in words if it crossed its appetite since the last look. */
    Optional<String> look(Ledger ledger, List<Event> stretches, long tick) {
        OptionalDouble value = value(ledger, stretches, tick);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        double now = value.getAsDouble();
        Optional<Boolean> was = points.isEmpty()
                ? Optional.empty()
                : appetite.map(
                        limit -> limit.exceededBy(points.get(points.size() - 1).value()));
        points.add(new Point(tick, now));
        if (points.size() >= 800) {
            thin();
        }
        boolean is = appetite.map(limit -> limit.exceededBy(now)).orElse(false);
        return appetite.filter(limit -> was.isPresent() ? was.get() != is : is).map(limit -> told(limit, now));
    }

    private static String told(Appetite limit, double value) {
        return Words.number(value) + (limit.exceededBy(value) ? " is beyond (" : " is within (") + limit.words() + ")";
    }

    /** Where the last value stands, in words; nothing without appetite or value. */
    Optional<String> verdict() {
        return points.isEmpty()
                ? Optional.empty()
                : appetite.map(limit -> name + " in the end: "
                        + told(limit, points.get(points.size() - 1).value()));
    }

    private void thin() {
        for (int i = points.size() - 2; i > 0; i -= 2) {
            points.remove(i);
        }
    }

    private OptionalDouble value(Ledger ledger, List<Event> stretches, long tick) {
        Optional<Metric> made = choice.metric(ledger.game());
        if (made.isEmpty()) {
            return OptionalDouble.empty();
        }
        Metric metric = made.get();
        stretches.forEach(metric::see);
        if (!ended.isEmpty()) {
            ended.forEach(metric::see);
        } else if (ledger.players() <= ASKED && ledger.table() instanceof DiscreteTable table) {
            metric.see(new Event.Ended(tick, false));
            table.last(tick).forEach(metric::see);
        }
        return metric.value();
    }
}
