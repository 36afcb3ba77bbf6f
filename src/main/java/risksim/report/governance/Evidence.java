package risksim.report.governance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import risksim.experiment.Replication;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Which replications are shown. */
final class Evidence {
    private static final int DRAWN = 5;

    private Evidence() {}

    /** A replication and why it is shown. */
    record Shown(String why, Replication replication) {}

    /** The first risk of each run: one set of examples a run. */
    static List<Hazard> first(List<Hazard> hazards) {
        return hazards.stream()
                .collect(Collectors.groupingBy(
                        hazard -> hazard.exhibit().id(), java.util.LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(own -> own.get(0))
                .toList();
    }

    /** Of the arm that is to be deployed five drawn at random (each has a lot, the lowest are shown), its worst, and its middle one. */
    static List<Shown> of(Hazard hazard) {
        List<Replication> all = hazard.replications(hazard.deployed());
        Chance chance = Streams.of(hazard.exhibit().scenario().run().seed()).stream(Purpose.SHOW, 4);
        List<Shown> shown = new ArrayList<>();
        all.stream()
                .sorted(Comparator.comparingDouble(one -> chance.uniform(one.number(), 0)))
                .limit(DRAWN)
                .forEach(one -> shown.add(new Shown("drawn " + (shown.size() + 1), one)));
        if (!all.isEmpty()) {
            List<Replication> sorted = all.stream()
                    .sorted(Comparator.comparingDouble(
                                    (Replication one) -> hazard.appetite().excess(hazard.value(one)))
                            .thenComparingInt(Replication::number))
                    .toList();
            shown.add(new Shown("worst", sorted.get(sorted.size() - 1)));
            shown.add(new Shown("median", sorted.get((sorted.size() - 1) / 2)));
        }
        return shown;
    }

    /** The name of a run's folder. */
    static String name(Exhibit exhibit) {
        return String.valueOf(
                exhibit.run().folder().toAbsolutePath().normalize().getFileName());
    }

    /** Where a run lies for whoever has the report. */
    static String folder(Exhibit exhibit) {
        return "REPORT/evidence/" + name(exhibit);
    }
}
