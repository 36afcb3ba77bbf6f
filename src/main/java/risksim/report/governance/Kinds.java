package risksim.report.governance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import risksim.experiment.FinishedRun;
import risksim.file.Problems;
import risksim.file.TreeText;
import risksim.scenario.AgentGroup;
import risksim.scenario.Archetypes;
import risksim.scenario.Arm;
import risksim.scenario.Description;
import risksim.scenario.Encounter;
import risksim.scenario.Role;
import risksim.scenario.ScenarioReader;

/** Which games, policies, metrics and archetypes the runs of a report use, and what is known of them. */
final class Kinds {
    /** What the catalog knows of each kind, by family and name. Telling it reads every record anew, so it is told once. */
    private static final Map<String, Description.Entry> KNOWN = Description.kinds().stream()
            .collect(Collectors.toUnmodifiableMap(kind -> kind.family() + " " + kind.name(), kind -> kind));

    private Kinds() {}

    /** What the catalog knows of a kind, if it has it. */
    static Optional<Description.Entry> known(String family, String name) {
        return Optional.ofNullable(KNOWN.get(family + " " + name));
    }

    /**
     * A game, policy or metric that some run uses.
     *
     * @param family "game", "policy" or "metric"
     * @param runs ids of the runs that use it, in any arm
     */
    record Used(String family, String name, List<String> runs) {
        /** What the catalog knows of it. */
        Description.Entry entry() {
            return Kinds.known(family, name).orElseThrow();
        }

        /** What it leaves out. */
        String leavesOut() {
            return Optional.ofNullable(entry().facts().get("leaves out")).orElseThrow();
        }

        boolean known() {
            return Kinds.known(family, name).isPresent();
        }
    }

    /** All that is used, games first, each once. */
    static List<Used> of(Dossier dossier) {
        Map<String, List<String>> runs = new LinkedHashMap<>();
        for (String family : List.of("game", "policy", "metric")) {
            dossier.exhibits().forEach(one -> names(family, one).forEach(name -> {
                List<String> ids = runs.computeIfAbsent(family + " " + name, unused -> new ArrayList<>());
                if (!ids.contains(one.id())) {
                    ids.add(one.id());
                }
            }));
        }
        return runs.entrySet().stream()
                .map(one -> new Used(one.getKey().split(" ")[0], one.getKey().split(" ", 2)[1], one.getValue()))
                .filter(Used::known)
                .toList();
    }

    private static List<String> names(String family, Exhibit exhibit) {
        List<String> names = new ArrayList<>();
        for (Arm arm : exhibit.scenario().arms()) {
            if (family.equals("game")) {
                arm.encounters().stream().map(Encounter::game).forEach(names::add);
            } else if (family.equals("policy")) {
                arm.agents().stream()
                        .flatMap(group -> group.roles().stream())
                        .map(Role::policy)
                        .forEach(names::add);
            }
        }
        if (family.equals("metric")) {
            exhibit.scenario().metrics().forEach(metric -> names.add(metric.name()));
        }
        return names.stream().distinct().toList();
    }

    /** Groups of agents of all arms of a run, each archetype and policy once. */
    static List<Role> roles(Exhibit exhibit) {
        Map<String, Role> roles = new LinkedHashMap<>();
        for (Arm arm : exhibit.scenario().arms()) {
            for (AgentGroup group : arm.agents()) {
                group.roles().forEach(role -> roles.putIfAbsent(role.archetype() + " " + role.policy(), role));
            }
        }
        return List.copyOf(roles.values());
    }

    /** What the file of an archetype says, as the run keeps it. */
    static Optional<Archetypes.Archetype> archetype(FinishedRun run, String name) {
        return new Archetypes(source(run), new Problems()).read(name);
    }

    /** Every value of the baseline, with the place where it was written: a file of the run's copies, or "default". */
    static List<TreeText.Leaf> values(Exhibit exhibit) {
        return values(exhibit, exhibit.scenario().baseline());
    }

    private static List<TreeText.Leaf> values(Exhibit exhibit, Arm arm) {
        Path file = source(exhibit.run()).resolve(exhibit.scenario().text().source());
        return ScenarioReader.explain(file, arm.name());
    }

    /** What each arm changes against the baseline, value by value, by its name: "world.with.discount from 0.95 to 0.2". */
    static Map<String, List<String>> changes(Exhibit exhibit) {
        Map<String, String> before = written(values(exhibit));
        Map<String, List<String>> changes = new LinkedHashMap<>();
        exhibit.scenario().arms().stream()
                .skip(1)
                .forEach(arm -> changes.put(arm.name(), changes(before, written(values(exhibit, arm)))));
        return changes;
    }

    private static List<String> changes(Map<String, String> before, Map<String, String> after) {
        List<String> changes = new ArrayList<>();
        after.forEach((path, value) -> {
            String was = before.get(path);
            if (!value.equals(was)) {
                changes.add(path + (was == null ? " is " + value : " from " + was + " to " + value));
            }
        });
        before.forEach((path, value) -> {
            if (!after.containsKey(path)) {
                changes.add(path + " (" + value + ") falls away");
            }
        });
        return changes;
    }

    private static Map<String, String> written(List<TreeText.Leaf> leaves) {
        Map<String, String> values = new LinkedHashMap<>();
        leaves.stream()
                .filter(leaf -> !leaf.value().equals("{}")) // nothing is written there
                .forEach(leaf -> values.put(leaf.path(), leaf.value()));
        return values;
    }

    /** Where a value was written, without the folder in which the run lies. */
    static String origin(Exhibit exhibit, TreeText.Leaf leaf) {
        String file = leaf.place().file().replace('\\', '/');
        for (String kept : exhibit.scenario().text().sources().keySet()) {
            if (file.endsWith(kept)) {
                return kept
                        + (leaf.place().line() > 0 ? ", line " + leaf.place().line() : "");
            }
        }
        return file.equals("default") ? "default" : "written for the arm";
    }

    private static Path source(FinishedRun run) {
        return run.folder().resolve("source");
    }
}
