package risksim.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.experiment.Finding.Verdict;
import risksim.scenario.Arm;
import risksim.scenario.Breaks;
import risksim.scenario.Range;

/**
 * Looks for the nearest change of parameters at which the verdict flips from "within" to "beyond" or back. From the scenario's own
 * values the search walks along a ray through the ranges, step by step, to the first verdict that is the other one for certain; then
 * it halves the stretch in which the flip lies, as long as the verdict between can be told. All points share their chance, so
 * neighbouring points differ by what the parameter causes.
 *
 * <p>What it gives holds with the confidence of the appetite at each of the two ends. A flip and a flip back between two steps of
 * the walk is not seen.
 */
final class BreakSearch {
    private static final int DIRECTIONS = 16;

    private final Breaks asked;
    private final Judge judge;
    /** {@code [parameters]}: the scenario's own values. */
    private final List<Double> own;

    /** Holds the baseline with other numbers against the appetite. */
    interface Judge {
        /** The finding at a point; the arm's numbers as they were rounded are told by {@link #arm}. */
        Finding at(Map<String, Double> numbers);

        /** The baseline at a point. */
        Arm arm(Map<String, Double> numbers);
    }

    BreakSearch(Breaks asked, List<Double> own, Judge judge) {
        this.asked = asked;
        this.own = List.copyOf(own);
        this.judge = judge;
    }

    /** One for each parameter, and one for the most important two of them moved together. */
    List<BreakPoint> all() {
        List<BreakPoint> points = new ArrayList<>();
        List<Reach> reaches = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Reach reach = nearest(List.of(i), List.of(new double[] {1}, new double[] {-1}));
            reaches.add(reach);
            points.add(point(List.of(i), reach));
        }
        if (asked.pair() && own.size() >= 2) {
            List<Integer> important = important(reaches);
            List<double[]> directions = new ArrayList<>();
            for (int d = 0; d < DIRECTIONS; d++) {
                double angle = 2 * Math.PI * d / DIRECTIONS;
                directions.add(new double[] {StrictMath.cos(angle), StrictMath.sin(angle)});
            }
            points.add(point(important, nearest(important, directions)));
        }
        return points;
    }

    /**
     * How far one can go along a ray.
     *
     * @param before the last place, in parts of the ranges, at which the verdict is that of the scenario
     * @param after the first at which it is the other; empty if there is none
     * @param change how much the mean moved along the whole ray, in units of the metric
     */
    private record Reach(double before, Optional<Double> after, double[] direction, double change) {}

    /** The two parameters with the nearest breaks; where there are fewer, those along which the mean moves most. */
    private static List<Integer> important(List<Reach> reaches) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < reaches.size(); i++) {
            order.add(i);
        }
        order.sort(
                Comparator.comparingDouble((Integer i) -> reaches.get(i).after().orElse(2.0))
                        .thenComparingDouble(i -> -reaches.get(i).change())
                        .thenComparingInt(i -> i));
        return order.subList(0, 2).stream().sorted().toList();
    }

    private Reach nearest(List<Integer> moved, List<double[]> directions) {
        Verdict here = judge.at(numbers(moved, directions.get(0), 0)).verdict();
        List<Reach> reaches = new ArrayList<>();
        for (double[] direction : directions) {
            double far = edge(moved, direction);
            if (far > 0 && here != Verdict.UNDECIDED) {
                reaches.add(along(moved, direction, far, here));
            }
        }
        double change = reaches.stream().mapToDouble(Reach::change).max().orElse(0);
        Reach none = new Reach(0, Optional.empty(), directions.get(0), change);
        return reaches.stream()
                .filter(reach -> reach.after().isPresent())
                .min(Comparator.comparingDouble(reach -> reach.after().orElseThrow()))
                .map(reach -> new Reach(reach.before(), reach.after(), reach.direction(), change))
                .orElse(none);
    }

    /** How far the ray goes until a parameter reaches the end of its range, in parts of the ranges. */
    private double edge(List<Integer> moved, double[] direction) {
        double far = Double.POSITIVE_INFINITY;
        for (int i = 0; i < moved.size(); i++) {
            Range range = asked.over().get(moved.get(i));
            double span = range.at(1) - range.at(0);
            double room = direction[i] > 0 ? range.at(1) - own.get(moved.get(i)) : own.get(moved.get(i)) - range.at(0);
            if (Math.abs(direction[i]) > 1e-9) {
                far = Math.min(far, room / span / Math.abs(direction[i]));
            }
        }
        return far;
    }

    private Reach along(List<Integer> moved, double[] direction, double far, Verdict here) {
        Verdict other = here == Verdict.WITHIN ? Verdict.EXCEEDED : Verdict.WITHIN;
        double start = mean(judge.at(numbers(moved, direction, 0)));
        double change = 0;
        double before = 0;
        double step = 1.0 / asked.steps();
        int steps = (int) Math.ceil(far / step - 1e-9);
        for (int s = 1; s <= steps; s++) {
            double at = Math.min(far, s * step);
            Finding found = judge.at(numbers(moved, direction, at));
            change = Math.max(change, Math.abs(mean(found) - start));
            if (found.verdict() == other) {
                return halved(moved, direction, new double[] {before, at}, here, change);
            }
            before = found.verdict() == here ? at : before;
        }
        return new Reach(before, Optional.empty(), direction, change);
    }

    /** Closes in on the flip: first on both sides at once, then, where the verdict between cannot be told, on each side alone. */
    private Reach halved(List<Integer> moved, double[] direction, double[] ends, Verdict here, double change) {
        double before = ends[0];
        double after = ends[1];
        double unsure = Double.NaN;
        for (int i = 0; i < asked.halvings(); i++) {
            boolean even = Double.isNaN(unsure) || i % 2 == 0;
            double middle = Double.isNaN(unsure) ? (before + after) / 2 : ((even ? before : after) + unsure) / 2;
            Map<String, Double> numbers = numbers(moved, direction, middle);
            if (same(numbers, numbers(moved, direction, before)) || same(numbers, numbers(moved, direction, after))) {
                break;
            }
            Verdict verdict = judge.at(numbers).verdict();
            if (verdict == Verdict.UNDECIDED) {
                unsure = middle;
            } else if (verdict == here) {
                before = middle;
            } else {
                after = middle;
            }
            unsure = unsure > before && unsure < after ? unsure : Double.NaN;
        }
        return new Reach(before, Optional.of(after), direction, change);
    }

    /** Whether two points are one once integers are rounded. */
    private boolean same(Map<String, Double> one, Map<String, Double> other) {
        return judge.arm(one).point().equals(judge.arm(other).point());
    }

    private Map<String, Double> numbers(List<Integer> moved, double[] direction, double distance) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (int i = 0; i < moved.size(); i++) {
            Range range = asked.over().get(moved.get(i));
            double wanted = own.get(moved.get(i)) + distance * direction[i] * (range.at(1) - range.at(0));
            numbers.put(range.path(), Range.round(Math.max(range.at(0), Math.min(range.at(1), wanted))));
        }
        return numbers;
    }

    private static double mean(Finding finding) {
        return finding.mean().map(mean -> mean.value()).orElse(0.0);
    }

    private BreakPoint point(List<Integer> moved, Reach reach) {
        Map<String, Double> from = numbers(moved, reach.direction(), 0);
        Map<String, Double> before = numbers(moved, reach.direction(), reach.before());
        Map<String, Double> after =
                reach.after().map(at -> numbers(moved, reach.direction(), at)).orElse(Map.of());
        Finding here = judge.at(before);
        Optional<Finding> there = reach.after().map(at -> judge.at(after));
        List<String> paths = moved.stream().map(i -> asked.over().get(i).path()).toList();
        return new BreakPoint(
                asked.metric(),
                paths,
                from,
                reach.after().isPresent() ? before : Map.of(),
                after,
                reach.after().flatMap(at -> here.mean()),
                there.flatMap(Finding::mean),
                reach.after(),
                new BreakSentence(asked, judge.at(from), paths)
                        .text(judge.arm(before), reach.after().map(at -> judge.arm(after))));
    }
}
