package risksim.report.governance;

import java.nio.file.Path;
import java.util.List;
import risksim.file.Binder;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.file.TreeReader;
import risksim.file.Words;

/** Reads the sheet strictly: what it names must be among the runs. */
final class SheetReader {
    private SheetReader() {}

    static Sheet read(Path file, List<Exhibit> exhibits, Problems problems) {
        int before = problems.count();
        Sheet sheet = TreeReader.read(file, problems)
                .flatMap(tree -> new Binder(problems).bind(tree, Sheet.class, ""))
                .map(bound -> bound.value())
                .orElse(Sheet.blank());
        if (problems.count() == before) {
            for (int i = 0; i < sheet.risks().size(); i++) {
                check(sheet.risks().get(i), file, "risks[" + i + "]", exhibits, problems);
            }
            adversaries(sheet, file, exhibits, problems);
        }
        return sheet;
    }

    private static void adversaries(Sheet sheet, Path file, List<Exhibit> exhibits, Problems problems) {
        List<String> arms = exhibits.stream()
                .flatMap(one -> one.scenario().arms().stream())
                .map(arm -> arm.name())
                .distinct()
                .toList();
        sheet.adversaries().stream()
                .filter(name -> !arms.contains(name))
                .forEach(name -> problems.add(
                        Place.whole(file.toString()),
                        "adversaries",
                        "no arm is called '" + name + "'" + Words.meant(name, arms)));
    }

    private static void check(Sheet.RiskEntry entry, Path file, String at, List<Exhibit> exhibits, Problems problems) {
        Place place = Place.whole(file.toString());
        List<String> scenarios =
                exhibits.stream().map(one -> one.scenario().name()).distinct().toList();
        entry.scenario()
                .filter(name -> !scenarios.contains(name))
                .ifPresent(name -> problems.add(
                        place,
                        at + ".scenario",
                        "no run is of a scenario '" + name + "'" + Words.meant(name, scenarios)));
        List<Exhibit> meant = exhibits.stream()
                .filter(one ->
                        entry.scenario().map(one.scenario().name()::equals).orElse(true))
                .toList();
        List<String> metrics = meant.stream()
                .flatMap(one -> one.scenario().appetite().stream())
                .map(appetite -> appetite.metric())
                .distinct()
                .toList();
        if (!meant.isEmpty() && !metrics.contains(entry.metric())) {
            problems.add(
                    place,
                    at + ".metric",
                    "no run has an appetite for '" + entry.metric() + "'" + Words.meant(entry.metric(), metrics));
        }
        List<String> arms = meant.stream()
                .flatMap(one -> one.scenario().arms().stream())
                .filter(arm -> !arm.nullTwin())
                .map(arm -> arm.name())
                .distinct()
                .toList();
        entry.deploy()
                .filter(name -> !arms.contains(name))
                .ifPresent(name -> problems.add(
                        place,
                        at + ".deploy",
                        "no arm that could be deployed is called '" + name + "'" + Words.meant(name, arms)));
    }
}
