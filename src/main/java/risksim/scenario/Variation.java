package risksim.scenario;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import risksim.check.Interval;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.file.Tree;
import risksim.file.TreeText;

/** Makes arms: the baseline with the changes of a variant, and with other numbers on top. */
final class Variation implements Plan.Variants {
    private final Path path;
    private final Tree.Mapping root;
    private final ArmReader.Read baseline;
    private final List<MetricChoice> metrics;
    private final Map<String, ScenarioFile.Variant> variants = new LinkedHashMap<>();

    /**
     * @param path of the scenario, beside which archetypes are looked for
     * @param root what the scenario's file says
     * @param baseline the same, resolved
     */
    Variation(Path path, Tree.Mapping root, ArmReader.Read baseline, List<MetricChoice> metrics) {
        this.path = path;
        this.root = root;
        this.baseline = baseline;
        this.metrics = metrics;
    }

    /**
     * An arm that was read.
     *
     * @param tree the scenario with every value of the arm filled in
     */
    record Made(Arm arm, Tree.Mapping tree) {}

    /** Makes an arm, and remembers it by its name; nothing if a problem was noted. */
    Optional<Made> make(ScenarioFile.Variant variant, Map<String, Tree> numbers, Problems problems) {
        variants.putIfAbsent(variant.name(), variant);
        int before = problems.count();
        Changes changes = new Changes(problems);
        Tree changed = root;
        for (var change : variant.change().entrySet()) {
            changed = changes.apply(changed, change.getKey(), change.getValue());
        }
        for (var number : numbers.entrySet()) {
            changed = changes.apply(changed, number.getKey(), number.getValue());
        }
        if (problems.count() > before || !(changed instanceof Tree.Mapping mapping)) {
            return Optional.empty();
        }
        return new ArmReader(Archetypes.near(path, problems), problems)
                .read(mapping)
                .map(read -> {
                    boolean plain = variant.change().isEmpty() && numbers.isEmpty();
                    new Fitting(plain ? "" : title(variant.name(), numbers), read, problems).check(metrics, places());
                    return new Made(
                            new Arm(
                                    variant.name(),
                                    point(numbers),
                                    variant.nullTwin(),
                                    read.encounters(),
                                    read.groups(),
                                    read.run()),
                            read.tree());
                });
    }

    @Override
    public Arm at(String arm, Map<String, Double> values) {
        Problems problems = new Problems();
        Map<String, Tree> numbers = new LinkedHashMap<>();
        values.forEach((where, value) ->
                number(where, value, Place.whole(path.toString())).ifPresent(tree -> numbers.put(where, tree)));
        Optional<Made> made = Optional.ofNullable(variants.get(arm)).flatMap(v -> make(v, numbers, problems));
        problems.end();
        return made.orElseThrow(() -> new IllegalArgumentException("there is no arm '" + arm + "'"))
                .arm();
    }

    /** A number as it would be written at a path of the scenario: rounded where an integer stands; nothing where none stands. */
    Optional<Tree> number(String where, double value, Place place) {
        return Changes.at(baseline.tree(), where)
                .filter(tree -> tree instanceof Tree.Scalar scalar && TreeText.isNumber(scalar))
                .map(tree -> integer((Tree.Scalar) tree)
                        ? new Tree.Scalar(place, Tree.Kind.INTEGER, Long.toString(Math.round(value)))
                        : new Tree.Scalar(place, Tree.Kind.DECIMAL, Double.toString(value)));
    }

    @Override
    public Optional<Double> now(String where) {
        return Changes.at(baseline.tree(), where)
                .filter(tree -> tree instanceof Tree.Scalar scalar && TreeText.isNumber(scalar))
                .map(tree -> Double.valueOf(((Tree.Scalar) tree).text()));
    }

    private static boolean integer(Tree.Scalar scalar) {
        return scalar.text().matches("[-+]?[0-9]+");
    }

    private List<Tree> places() {
        return root.get("metrics").orElse(root) instanceof Tree.Sequence sequence ? sequence.items() : List.of();
    }

    private static String title(String name, Map<String, Tree> numbers) {
        return numbers.isEmpty() ? name : name + " at " + point(numbers);
    }

    /** The name of a point: its numbers by path. */
    private static String point(Map<String, Tree> numbers) {
        return numbers.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + plain((Tree.Scalar) entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String plain(Tree.Scalar scalar) {
        return integer(scalar) ? scalar.text() : Interval.plain(Double.parseDouble(scalar.text()));
    }

    /** Notes a change that sets what the baseline has already: a lever that never fires. */
    void idle(ScenarioFile.Variant variant, Problems problems) {
        variant.change().forEach((at, value) -> Changes.at(baseline.tree(), at)
                .filter(now -> same(now, value))
                .ifPresent(now -> problems.add(
                        value.place(), at, "arm '" + variant.name() + "' sets what the baseline has already")));
    }

    private static boolean same(Tree one, Tree other) {
        return one instanceof Tree.Scalar a
                        && other instanceof Tree.Scalar b
                        && TreeText.isNumber(a)
                        && TreeText.isNumber(b)
                ? Double.parseDouble(a.text()) == Double.parseDouble(b.text())
                : TreeText.json(one).equals(TreeText.json(other));
    }
}
