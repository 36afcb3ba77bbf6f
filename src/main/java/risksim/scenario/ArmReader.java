package risksim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.file.Binder;
import risksim.file.Bound;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.file.Tree;
import risksim.file.Words;
import risksim.game.Game;
import risksim.policy.Policy;

/** Reads the parts of a scenario that arms may change: kinds and archetypes are looked up, and their parameters bound. */
final class ArmReader {
    private final Problems problems;
    private final Binder binder;
    private final Archetypes archetypes;
    private final List<Encounter> encounters = new ArrayList<>();
    private final List<Tree> encounterTrees = new ArrayList<>();
    private final List<AgentGroup> groups = new ArrayList<>();
    private final List<Tree> groupTrees = new ArrayList<>();

    ArmReader(Archetypes archetypes, Problems problems) {
        this.problems = problems;
        this.binder = new Binder(problems);
        this.archetypes = archetypes;
    }

    /**
     * What was read.
     *
     * @param tree the scenario with every value of world, encounters, agents and run filled in
     */
    record Read(List<Encounter> encounters, List<AgentGroup> groups, Run run, Tree.Mapping tree) {}

    /** The parts of a scenario's tree; nothing if a problem was noted. */
    Optional<Read> read(Tree.Mapping root) {
        int before = problems.count();
        root.get("world").ifPresent(this::world);
        items(root, "encounters").forEach((path, tree) -> meeting(tree, path));
        payers(items(root, "encounters"));
        items(root, "agents").forEach((path, tree) -> group(tree, path));
        Optional<Bound<Run>> run = root.get("run").flatMap(tree -> binder.bind(tree, Run.class, "run"));
        if (run.isEmpty() || problems.count() > before) {
            return Optional.empty();
        }
        Tree.Mapping tree = root.get("world").isPresent()
                ? root.with("world", encounterTrees.get(0))
                : root.with("encounters", new Tree.Sequence(root.place(), encounterTrees));
        tree = tree.with("agents", new Tree.Sequence(root.place(), groupTrees))
                .with("run", run.get().tree());
        return Optional.of(new Read(encounters, groups, run.get().value(), tree));
    }

    private static Map<String, Tree> items(Tree.Mapping root, String name) {
        Map<String, Tree> items = new LinkedHashMap<>();
        if (root.get(name).orElse(root) instanceof Tree.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                items.put(name + "[" + i + "]", sequence.items().get(i));
            }
        }
        return items;
    }

    private void world(Tree tree) {
        binder.bind(tree, ScenarioFile.World.class, "world")
                .ifPresent(bound -> encounter("world", bound.value().game(), Optional.empty(), bound, "world"));
    }

    private void meeting(Tree tree, String path) {
        binder.bind(tree, ScenarioFile.Meeting.class, path).ifPresent(bound -> {
            String name = bound.value().name();
            if (encounters.stream().anyMatch(one -> one.name().equals(name))) {
                problems.add(tree.place(), path + ".name", "there are two encounters called '" + name + "'");
            }
            encounter(name, bound.value().game(), bound.value().paidAt(), bound, path);
        });
    }

    /** Whoever pays elsewhere must pay at an encounter that there is. */
    private void payers(Map<String, Tree> trees) {
        List<String> known = trees.values().stream()
                .flatMap(tree -> text(tree, "name").stream())
                .toList();
        trees.forEach((path, tree) -> text(tree, "paid-at")
                .filter(payer -> !known.contains(payer))
                .ifPresent(payer -> problems.add(
                        tree.place(),
                        path + ".paid-at",
                        "no encounter is called '" + payer + "'" + Words.meant(payer, known))));
    }

    private static Optional<String> text(Tree tree, String key) {
        return tree instanceof Tree.Mapping mapping
                ? mapping.get(key).filter(Tree.Scalar.class::isInstance).map(scalar -> ((Tree.Scalar) scalar).text())
                : Optional.empty();
    }

    private void encounter(
            String name, String kind, Optional<String> paidAt, Bound<? extends Record> bound, String path) {
        Tree.Mapping tree = (Tree.Mapping) bound.tree();
        spec(Catalog.GAMES, "game", kind, tree, path).ifPresent(spec -> {
            encounters.add(new Encounter(name, kind, (Game.Spec) spec.value(), paidAt));
            encounterTrees.add(tree.with("with", spec.tree()));
        });
    }

    /** The parameters of a kind, from the mapping that names it under {@code role} and holds them under {@code with}. */
    private Optional<Bound<?>> spec(
            Map<String, Class<? extends Record>> kinds, String role, String kind, Tree.Mapping tree, String path) {
        Class<? extends Record> type = kinds.get(kind);
        if (type == null) {
            Place place = tree.get(role).map(Tree::place).orElse(tree.place());
            problems.add(
                    place,
                    path + "." + role,
                    "no " + role + " is called '" + kind + "'" + Words.meant(kind, kinds.keySet()));
            return Optional.empty();
        }
        Tree with = tree.get("with").orElse(Tree.Mapping.empty(tree.place()));
        return binder.bind(with, type, path + ".with").map(bound -> bound);
    }

    private void group(Tree tree, String path) {
        binder.bind(tree, ScenarioFile.Group.class, path).ifPresent(bound -> {
            ScenarioFile.Group group = bound.value();
            Tree.Mapping mapping = (Tree.Mapping) bound.tree();
            List<Role> roles = new ArrayList<>();
            if (group.archetype().isPresent()) {
                Tree.Mapping filled = everywhere(group, mapping, path, roles);
                groupTrees.add(filled);
            } else {
                groupTrees.add(mapping.with("roles", roles(mapping, path, roles)));
            }
            String name = group.name().or(group::archetype).orElse("");
            if (groups.stream().anyMatch(one -> one.name().equals(name))) {
                problems.add(
                        tree.place(), path, "there are two groups of agents called '" + name + "'; give one a name");
            }
            groups.add(new AgentGroup(name, group.count(), roles));
        });
    }

    /** The short form: one archetype in every encounter. */
    private Tree.Mapping everywhere(ScenarioFile.Group group, Tree.Mapping tree, String path, List<Role> roles) {
        String archetype = group.archetype().orElseThrow();
        Optional<Bound<Role>> role = role("", archetype, tree, path);
        role.ifPresent(bound -> encounters.forEach(encounter -> roles.add(new Role(
                encounter.name(),
                archetype,
                bound.value().policy(),
                bound.value().spec()))));
        return role.map(bound -> (Tree.Mapping) bound.tree()).orElse(tree);
    }

    private Tree roles(Tree.Mapping tree, String path, List<Role> roles) {
        List<Tree> filled = new ArrayList<>();
        items(tree, "roles").forEach((name, part) -> {
            String inner = path + "." + name;
            binder.bind(part, ScenarioFile.Part.class, inner).ifPresent(bound -> {
                String encounter = bound.value().encounter();
                List<String> known = encounters.stream().map(Encounter::name).toList();
                if (!known.contains(encounter)) {
                    problems.add(
                            part.place(),
                            inner + ".encounter",
                            "no encounter is called '" + encounter + "'" + Words.meant(encounter, known));
                }
                if (roles.stream().anyMatch(one -> one.encounter().equals(encounter))) {
                    problems.add(
                            part.place(),
                            inner,
                            "has a second role in '" + encounter + "'; an agent plays one in each");
                }
                role(encounter, bound.value().archetype(), (Tree.Mapping) bound.tree(), inner)
                        .ifPresent(role -> {
                            roles.add(role.value());
                            filled.add(role.tree());
                        });
            });
        });
        return new Tree.Sequence(tree.place(), filled);
    }

    /** A role made from an archetype, with the parameters that differ laid over the archetype's. */
    private Optional<Bound<Role>> role(String encounter, String archetype, Tree.Mapping tree, String path) {
        Place asked = tree.get("archetype").map(Tree::place).orElse(tree.place());
        return archetypes.resolve(archetype, asked, path + ".archetype").flatMap(base -> {
            Tree.Mapping own = (Tree.Mapping) tree.get("with").orElse(Tree.Mapping.empty(tree.place()));
            Tree.Mapping merged = tree.with("with", base.with().under(own))
                    .with("policy", new Tree.Scalar(asked, Tree.Kind.TEXT, base.policy()));
            return spec(Catalog.POLICIES, "policy", base.policy(), merged, path)
                    .map(spec -> new Bound<>(
                            new Role(encounter, archetype, base.policy(), (Policy.Spec) spec.value()),
                            merged.with("with", spec.tree())));
        });
    }
}
