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

    /** Five drawn at random of the arm that is to be deployed, its worst, and its middle one. */
    static List<Shown> of(Hazard hazard) {
        List<Replication> all = hazard.replications(hazard.deployed());
        List<Replication> left = new ArrayList<>(all);
        Chance chance = Streams.of(hazard.exhibit().scenario().run().seed()).stream(Purpose.SHOW, 4);
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < DRAWN && !left.isEmpty(); i++) {
            shown.add(new Shown("drawn " + (i + 1), left.remove(chance.below(left.size(), i, 0))));
        }
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

    /** Where a run lies by convention. */
    static String folder(Exhibit exhibit) {
        return "reports/runs/" + name(exhibit);
    }
}
