package risksim.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import risksim.file.Problems;
import risksim.file.TreeReader;
import risksim.file.TreeText;
import risksim.metric.Card;
import risksim.metric.Estimate;
import risksim.metric.Estimates;
import risksim.metric.statistics.PairedEffect;
import risksim.metric.statistics.Shares;
import risksim.metric.statistics.UnpairedEffect;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Two finished runs side by side. Runs with the same seed share their chance and are compared in pairs. */
public final class Comparison {
    private static final double CONFIDENCE = 0.95;

    private final FinishedRun first;
    private final FinishedRun second;
    private final boolean paired;

    public Comparison(FinishedRun first, FinishedRun second) {
        this.first = first;
        this.second = second;
        this.paired = first.scenario().run().seed() == second.scenario().run().seed();
    }

    /** Whether replications with the same number share their chance. */
    public boolean paired() {
        return paired;
    }

    /**
     * One metric of one arm in both runs.
     *
     * @param difference second minus first
     * @param p of Wilcoxon's signed-rank test in pairs, else of the rank-sum test; empty where nothing differs
     */
    public record Line(
            String arm, String metric, Estimate first, Estimate second, Estimate difference, Optional<Double> p) {}

    /** A value that is not the same in both scenarios; empty where one has none. */
    public record Change(String path, String first, String second) {}

    /** What differs between the scenarios. */
    public List<Change> changes() {
        Map<String, String> one = leaves(first);
        Map<String, String> other = leaves(second);
        Set<String> paths = new LinkedHashSet<>(one.keySet());
        paths.addAll(other.keySet());
        List<Change> changes = new ArrayList<>();
        for (String path : paths) {
            String was = one.getOrDefault(path, "");
            String is = other.getOrDefault(path, "");
            if (!was.equals(is)) {
                changes.add(new Change(path, was, is));
            }
        }
        return changes;
    }

    private static Map<String, String> leaves(FinishedRun run) {
        Map<String, String> leaves = new LinkedHashMap<>();
        Problems problems = new Problems();
        TreeReader.parse(run.folder().toString(), run.scenario().text().resolved(), problems)
                .ifPresent(tree -> TreeText.leaves(tree).forEach(leaf -> leaves.put(leaf.path(), leaf.value())));
        problems.end();
        return leaves;
    }

    /** All metrics of all arms that both runs have with at least two numbers, in the order of the first. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Map<String, Map<Integer, Double>> one = values(first);
        Map<String, Map<Integer, Double>> other = values(second);
        one.forEach((name, values) -> Optional.ofNullable(other.get(name))
                .flatMap(others -> line(name, values, others))
                .ifPresent(lines::add));
        return lines;
    }

    /** By arm and metric: values by replication. */
    private static Map<String, Map<Integer, Double>> values(FinishedRun run) {
        Map<String, Map<Integer, Double>> values = new LinkedHashMap<>();
        run.scenario().arms().forEach(arm -> run.replications().stream()
                .filter(one -> one.point().isEmpty() && one.arm().equals(arm.name()))
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .forEach(one -> one.metrics().forEach((metric, value) -> values.computeIfAbsent(
                                arm.name() + "\n" + metric, key -> new LinkedHashMap<>())
                        .put(one.number(), value))));
        return values;
    }

    private Optional<Line> line(String name, Map<Integer, Double> one, Map<Integer, Double> other) {
        Set<Integer> both = new TreeSet<>(one.keySet());
        both.retainAll(other.keySet());
        double[] a = numbers(one, paired ? both : one.keySet());
        double[] b = numbers(other, paired ? both : other.keySet());
        if (a.length < 2 || b.length < 2) {
            return Optional.empty();
        }
        String[] parts = name.split("\n", 2);
        String metric = parts[1];
        Estimate difference;
        double p;
        if (paired) {
            PairedEffect effect = PairedEffect.of(
                    a, b, CONFIDENCE, Streams.of(first.scenario().run().seed()).stream(Purpose.SHOW, 0));
            difference = card(metric).share() ? Shares.difference(a, b, effect.difference()) : effect.difference();
            p = effect.signedRank().p();
        } else {
            UnpairedEffect effect = UnpairedEffect.of(a, b, CONFIDENCE);
            difference = effect.difference();
            p = effect.mannWhitney().p();
        }
        Optional<Double> told = Double.isFinite(p) ? Optional.of(p) : Optional.empty();
        return Optional.of(new Line(parts[0], metric, mean(metric, one), mean(metric, other), difference, told));
    }

    private Estimate mean(String metric, Map<Integer, Double> values) {
        return Estimates.of(List.copyOf(values.values()), card(metric), CONFIDENCE);
    }

    private Card card(String metric) {
        return new Findings(first.scenario(), List.of(), 1).card(metric);
    }

    private static double[] numbers(Map<Integer, Double> values, Set<Integer> keys) {
        return keys.stream()
                .mapToDouble(key -> Optional.ofNullable(values.get(key)).orElseThrow())
                .toArray();
    }
}
