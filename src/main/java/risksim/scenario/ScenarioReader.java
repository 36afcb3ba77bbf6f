package risksim.scenario;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import risksim.file.Binder;
import risksim.file.Bound;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.file.Tree;
import risksim.file.TreeReader;
import risksim.file.TreeText;
import risksim.file.Words;
import risksim.metric.Metric;

/** Reads scenario files. What comes out makes sense as a whole; what does not is told with all its problems at once. */
public final class ScenarioReader {
    private final Problems problems = new Problems();
    private final Path path;
    private final Archetypes archetypes;

    private ScenarioReader(Path path) {
        this.path = path;
        this.archetypes = Archetypes.near(path, problems);
    }

    /**
     * Reads a scenario.
     *
     * @throws risksim.file.BadInput with every problem
     */
    public static Scenario read(Path path) {
        return new ScenarioReader(path).scenario();
    }

    /**
     * A resolved arm: every value with the place it came from.
     *
     * @throws risksim.file.BadInput with every problem of the scenario, or if it has no such arm
     */
    public static List<TreeText.Leaf> explain(Path path, String arm) {
        ScenarioReader reader = new ScenarioReader(path);
        Scenario scenario = reader.scenario();
        List<String> names = scenario.arms().stream().map(Arm::name).toList();
        int index = names.indexOf(arm);
        if (index < 0) {
            reader.problems.add(
                    Place.whole(path.toString()), "arms", "no arm is called '" + arm + "'" + Words.meant(arm, names));
            reader.problems.end();
        }
        return TreeText.leaves(reader.armTrees.get(index));
    }

    private final List<Tree> armTrees = new ArrayList<>();

    private Scenario scenario() {
        Optional<Tree> tree = TreeReader.read(path, problems);
        Optional<Bound<ScenarioFile>> file =
                tree.flatMap(root -> new Binder(problems).bind(root, ScenarioFile.class, ""));
        if (!(tree.orElse(null) instanceof Tree.Mapping root)) {
            problems.end();
            throw new IllegalStateException("a tree without problems is a mapping");
        }
        Optional<ArmReader.Read> baseline = new ArmReader(archetypes, problems).read(root);
        List<MetricChoice> metrics = metrics(root);
        file.ifPresent(bound -> names(bound.value(), root));
        problems.end();
        ScenarioFile said = file.orElseThrow().value();
        Tree.Mapping whole = whole((Tree.Mapping) file.get().tree(), baseline.orElseThrow());
        new Fitting("", baseline.get(), problems).check(metrics, items(root, "metrics"));
        List<Arm> arms = arms(said, root, baseline.get(), metrics);
        problems.end();
        String json = TreeText.json(whole);
        String appetite = TreeText.json(whole.get("appetite").orElse(whole));
        Scenario.Text text = new Scenario.Text(path.toString(), json, sha256(json), sha256(appetite));
        return new Scenario(
                said.name(),
                said.question(),
                said.risk(),
                baseline.get().run(),
                metrics,
                arms,
                said.appetite(),
                said.expect(),
                text);
    }

    /** The scenario as bound, with the resolved parts of an arm put in. */
    private static Tree.Mapping whole(Tree.Mapping bound, ArmReader.Read arm) {
        Tree.Mapping whole = bound;
        for (String part : List.of("world", "encounters", "agents", "run")) {
            Optional<Tree> resolved = arm.tree().get(part);
            if (resolved.isPresent()) {
                whole = whole.with(part, resolved.get());
            }
        }
        return whole;
    }

    private static List<Tree> items(Tree.Mapping root, String name) {
        return root.get(name).orElse(root) instanceof Tree.Sequence sequence ? sequence.items() : List.of();
    }

    private List<MetricChoice> metrics(Tree.Mapping root) {
        List<MetricChoice> metrics = new ArrayList<>();
        List<Tree> items = items(root, "metrics");
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.TEXT) {
                metric(scalar, "metrics[" + i + "]", metrics);
            }
        }
        return metrics;
    }

    private void metric(Tree.Scalar scalar, String at, List<MetricChoice> metrics) {
        String name = scalar.text();
        Class<? extends Record> type = Catalog.METRICS.get(name);
        if (type == null) {
            problems.add(
                    scalar.place(),
                    at,
                    "no metric is called '" + name + "'" + Words.meant(name, Catalog.METRICS.keySet()));
            return;
        }
        if (metrics.stream().anyMatch(metric -> metric.name().equals(name))) {
            problems.add(scalar.place(), at, "'" + name + "' is named twice");
            return;
        }
        new Binder(problems)
                .bind(Tree.Mapping.empty(scalar.place()), type, at)
                .ifPresent(bound -> metrics.add(new MetricChoice(name, (Metric.Spec) bound.value())));
    }

    /** Names that one part uses and another defines. */
    private void names(ScenarioFile file, Tree.Mapping root) {
        List<String> arms = file.arms().stream().map(ScenarioFile.Variant::name).toList();
        for (int i = 0; i < file.appetite().size(); i++) {
            known(file.appetite().get(i).metric(), file.metrics(), root, "appetite[" + i + "].metric");
        }
        for (int i = 0; i < file.expect().size(); i++) {
            known(file.expect().get(i).metric(), file.metrics(), root, "expect[" + i + "].metric");
            known(file.expect().get(i).arm(), arms, root, "expect[" + i + "].arm");
        }
        for (int i = 0; i < arms.size(); i++) {
            if (arms.indexOf(arms.get(i)) < i) {
                note(root, "arms[" + i + "].name", "there are two arms called '" + arms.get(i) + "'");
            }
        }
        if (!file.arms().get(0).change().isEmpty() || file.arms().get(0).nullTwin()) {
            note(root, "arms[0]", "is the baseline, which changes nothing; put it first");
        }
    }

    private void known(String name, List<String> names, Tree.Mapping root, String at) {
        if (!names.contains(name)) {
            note(root, at, "'" + name + "' is not among this scenario's" + Words.meant(name, names));
        }
    }

    private void note(Tree.Mapping root, String at, String message) {
        problems.add(Changes.at(root, at).orElse(root).place(), at, message);
    }

    private List<Arm> arms(ScenarioFile file, Tree.Mapping root, ArmReader.Read baseline, List<MetricChoice> metrics) {
        List<Arm> arms = new ArrayList<>();
        Changes changes = new Changes(problems);
        for (ScenarioFile.Variant variant : file.arms()) {
            Tree changed = root;
            for (var change : variant.change().entrySet()) {
                changed = changes.apply(changed, change.getKey(), change.getValue());
                idle(variant.name(), change.getKey(), change.getValue(), baseline);
            }
            if (changed instanceof Tree.Mapping mapping) {
                new ArmReader(archetypes, problems).read(mapping).ifPresent(read -> {
                    if (!variant.change().isEmpty()) {
                        new Fitting(variant.name(), read, problems).check(metrics, items(root, "metrics"));
                    }
                    armTrees.add(whole(mapping, read));
                    arms.add(new Arm(variant.name(), variant.nullTwin(), read.encounters(), read.groups(), read.run()));
                });
            }
        }
        return arms;
    }

    /** A change that changes nothing is a lever that never fires. */
    private void idle(String arm, String at, Tree value, ArmReader.Read baseline) {
        Changes.at(baseline.tree(), at)
                .filter(now -> same(now, value))
                .ifPresent(
                        now -> problems.add(value.place(), at, "arm '" + arm + "' sets what the baseline has already"));
    }

    private static boolean same(Tree one, Tree other) {
        return one instanceof Tree.Scalar a && other instanceof Tree.Scalar b && number(a) && number(b)
                ? Double.parseDouble(a.text()) == Double.parseDouble(b.text())
                : TreeText.json(one).equals(TreeText.json(other));
    }

    private static boolean number(Tree.Scalar scalar) {
        return scalar.kind() == Tree.Kind.INTEGER || scalar.kind() == Tree.Kind.DECIMAL;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
