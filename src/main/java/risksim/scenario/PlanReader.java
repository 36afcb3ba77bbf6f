package risksim.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.file.Tree;
import risksim.file.Words;

/** Makes sense of what a scenario asks for besides its arms. */
final class PlanReader {
    private final ScenarioFile file;
    private final Tree.Mapping root;
    private final Variation variation;
    private final Problems problems;

    PlanReader(ScenarioFile file, Tree.Mapping root, Variation variation, Problems problems) {
        this.file = file;
        this.root = root;
        this.variation = variation;
        this.problems = problems;
    }

    /** The plan, with every problem noted. */
    Plan plan(List<ScenarioFile.Variant> arms, SweepPoints.UnitPoints filling) {
        Set<String> names = new HashSet<>();
        arms.forEach(arm -> names.add(arm.name()));
        file.sweep().ifPresent(sweep -> ranges(sweep.over(), "sweep"));
        file.sensitivity().ifPresent(asked -> {
            known(asked.metric(), file.metrics(), "sensitivity.metric");
            ranges(asked.over(), "sensitivity");
        });
        file.breakPoints().ifPresent(asked -> {
            known(asked.metric(), file.appetite().stream().map(Appetite::metric).toList(), "break-points.metric");
            ranges(asked.over(), "break-points");
            within(asked);
        });
        file.branch().ifPresent(asked -> branch(asked, arms, names));
        int replications =
                file.sweep().flatMap(Sweep::replications).orElse(file.run().replications());
        List<Arm> swept = problems.none() ? swept(arms, filling) : List.of();
        return new Plan(swept, replications, file.sensitivity(), file.breakPoints(), file.branch(), variation);
    }

    /** An arm that comes on late must fit into the world of the baseline, and come before its end. */
    private void branch(Branch asked, List<ScenarioFile.Variant> arms, Set<String> names) {
        known(asked.arm(), names, "branch.arm");
        Place place = Changes.at(root, "branch.arm").orElse(root).place();
        long last = asked.at().get(asked.at().size() - 1);
        if (last >= file.run().atMost()) {
            problems.add(
                    Changes.at(root, "branch.at").orElse(root).place(),
                    "branch.at",
                    "must be below run.at-most, " + file.run().atMost() + ", is " + last);
        }
        if (names.contains(asked.arm()) && problems.none()) {
            Arm baseline = variation
                    .make(arms.get(0), Map.of(), problems)
                    .orElseThrow()
                    .arm();
            ScenarioFile.Variant late = arms.stream()
                    .filter(one -> one.name().equals(asked.arm()))
                    .findFirst()
                    .orElseThrow();
            variation
                    .make(late, Map.of(), problems)
                    .flatMap(made -> new Takeover(baseline, made.arm()).complaint())
                    .ifPresent(complaint -> problems.add(place, "branch.arm", complaint));
        }
    }

    private List<Arm> swept(List<ScenarioFile.Variant> arms, SweepPoints.UnitPoints filling) {
        if (file.sweep().isEmpty()) {
            return List.of();
        }
        Place place = root.get("sweep").map(Tree::place).orElse(root.place());
        Map<String, Arm> swept = new LinkedHashMap<>();
        for (Map<String, Double> point : new SweepPoints(file.sweep().get(), filling).all()) {
            Map<String, Tree> numbers = new LinkedHashMap<>();
            point.forEach((path, value) ->
                    variation.number(path, value, place).ifPresent(number -> numbers.put(path, number)));
            for (ScenarioFile.Variant arm : arms) {
                if (arm.change().keySet().stream().anyMatch(point::containsKey)) {
                    continue; // the sweep would override what the arm changes
                }
                variation
                        .make(arm, numbers, problems)
                        .ifPresent(made -> swept.putIfAbsent(made.arm().title(), made.arm()));
            }
        }
        return new ArrayList<>(swept.values());
    }

    /** Each parameter must be a number of the baseline, and the baseline must make sense at both ends of its range. */
    private void ranges(List<Range> over, String where) {
        for (int i = 0; i < over.size(); i++) {
            Range range = over.get(i);
            String at = where + ".over[" + i + "].path";
            Place place = Changes.at(root, at).orElse(root).place();
            List<Double> ends = range.values()
                    .map(values -> List.of(
                            values.stream().min(Double::compare).orElseThrow(),
                            values.stream().max(Double::compare).orElseThrow()))
                    .orElseGet(() -> List.of(range.at(0), range.at(1)));
            for (double end : ends) {
                Optional<Tree> number = variation.number(range.path(), end, place);
                if (number.isEmpty()) {
                    problems.add(place, at, "'" + range.path() + "' is not a number of this scenario");
                    break;
                }
                variation.make(file.arms().get(0), Map.of(range.path(), number.get()), problems);
            }
        }
    }

    /** A break point is looked for on both sides of what the scenario has. */
    private void within(Breaks asked) {
        for (int i = 0; i < asked.over().size(); i++) {
            Range range = asked.over().get(i);
            String at = "break-points.over[" + i + "]";
            variation
                    .now(range.path())
                    .filter(now -> now < range.at(0) || now > range.at(1))
                    .ifPresent(now -> problems.add(
                            Changes.at(root, at).orElse(root).place(),
                            at,
                            "must reach around the scenario's own value, " + now));
        }
    }

    private void known(String name, java.util.Collection<String> names, String at) {
        if (!names.contains(name)) {
            problems.add(
                    Changes.at(root, at).orElse(root).place(),
                    at,
                    "'" + name + "' is not among this scenario's" + Words.meant(name, names));
        }
    }
}
