package risksim.scenario;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import risksim.check.Interval;
import risksim.file.Binder;
import risksim.file.Bound;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.file.Tree;
import risksim.file.TreeReader;
import risksim.file.TreeText;
import risksim.file.Words;
import risksim.metric.Metric;
import risksim.metric.sensitivity.Designs;
import risksim.metric.statistics.Alternative;
import risksim.metric.statistics.PairedDesign;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

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
        Variation variation = new Variation(path, root, baseline.get(), metrics);
        List<ScenarioFile.Variant> variants = combined(said, root);
        List<Arm> arms = arms(variants, variation);
        answerable(said, arms, root);
        Plan plan = new PlanReader(said, root, variation, problems)
                .plan(
                        variants,
                        (design, points, dimensions) -> filling(said.run().seed(), design, points, dimensions));
        problems.end();
        String json = TreeText.json(whole);
        String appetite = TreeText.json(whole.get("appetite").orElse(whole));
        Scenario.Text text = new Scenario.Text(path.toString(), json, sha256(json), sha256(appetite), sources(arms));
        return new Scenario(
                said.name(),
                said.question(),
                said.risk(),
                baseline.get().run(),
                metrics,
                arms,
                said.appetite(),
                said.expect(),
                plan,
                text);
    }

    private List<ScenarioFile.Variant> combined(ScenarioFile file, Tree.Mapping root) {
        Place place = root.get("combine").map(Tree::place).orElse(root.place());
        return new Combination(problems, place).of(file.arms(), file.combine());
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
        for (int i = 0; i < file.run().precision().size(); i++) {
            Precision asked = file.run().precision().get(i);
            known(asked.metric(), file.metrics(), root, "run.precision[" + i + "].metric");
            known(asked.arm(), arms, root, "run.precision[" + i + "].arm");
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

    private List<Arm> arms(List<ScenarioFile.Variant> variants, Variation variation) {
        List<Arm> arms = new ArrayList<>();
        for (ScenarioFile.Variant variant : variants) {
            variation.idle(variant, problems);
            variation.make(variant, Map.of(), problems).ifPresent(made -> {
                armTrees.add(made.tree());
                arms.add(made.arm());
            });
        }
        return arms;
    }

    /** Two runs of one scenario have the same points. */
    private static double[][] filling(long seed, Sweep.Design design, int points, int dimensions) {
        Chance chance = Streams.of(seed).stream(Purpose.DESIGN, 0);
        return design == Sweep.Design.SOBOL
                ? Designs.sobol(points, dimensions, chance)
                : Designs.latinHypercube(points, dimensions, chance);
    }

    /** Pairs so few that no test could ever tell an effect from chance are refused before anything is run. */
    private void answerable(ScenarioFile file, List<Arm> arms, Tree.Mapping root) {
        boolean compared = arms.stream().skip(1).anyMatch(arm -> !arm.nullTwin());
        int pairs = file.run().replications();
        double smallest = new PairedDesign(pairs).smallestSignedRank(Alternative.TWO_SIDED);
        if (compared && smallest > 0.05) {
            note(
                    root,
                    "run.replications",
                    String.format(
                            Locale.ROOT,
                            "%d pairs of replications cannot tell an arm from the baseline: no signed-rank test of so few "
                                    + "goes below p = %s; 6 or more can",
                            pairs,
                            Interval.plain(smallest)));
        }
    }

    /** The scenario's own file first, then the archetypes that are used, with those whose policy they take over. */
    private Map<String, String> sources(List<Arm> arms) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put(String.valueOf(path.getFileName()), TreeReader.text(path));
        Set<String> names = new TreeSet<>();
        arms.forEach(arm -> arm.agents().forEach(group -> group.roles().forEach(role -> names.add(role.archetype()))));
        Deque<String> left = new ArrayDeque<>(names);
        while (!left.isEmpty()) {
            String name = left.remove();
            archetypes.file(name).ifPresent(file -> sources.put("agents/" + name + ".yaml", TreeReader.text(file)));
            archetypes
                    .read(name)
                    .flatMap(Archetypes.Archetype::base)
                    .filter(names::add)
                    .ifPresent(left::add);
        }
        return sources;
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
