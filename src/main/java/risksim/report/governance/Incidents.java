package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import risksim.experiment.Replication;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;

/** Simulated incidents and near misses: replications beyond the threshold, and just within it. */
final class Incidents {
    private static final int MOST = 6;

    private Incidents() {}

    static Piece of(Dossier dossier) {
        List<List<String>> rows = new ArrayList<>();
        for (Hazard hazard : dossier.hazards()) {
            List<Replication> all = hazard.replications(hazard.deployed());
            List<Replication> beyond = all.stream()
                    .filter(one -> hazard.appetite().exceededBy(hazard.value(one)))
                    .sorted((a, b) -> Double.compare(excess(hazard, b), excess(hazard, a)))
                    .toList();
            List<Replication> near = near(hazard);
            beyond.stream().limit(MOST).forEach(one -> rows.add(row(hazard, one, "incident")));
            rest(hazard, beyond.size(), "incidents", rows);
            near.stream().limit(MOST).forEach(one -> rows.add(row(hazard, one, "near miss")));
            rest(hazard, near.size(), "near misses", rows);
        }
        return rows.isEmpty()
                ? new Paragraph(
                        "No replication of an arm that is to be deployed was beyond a threshold, or within a margin of it.")
                : new Grid(
                        "T14.2",
                        "Simulated incidents (beyond the threshold) and near misses (within it by less than the margin), worst first. These "
                                + "are events of a simulation: no person was harmed, nobody had to respond, and dates, places and persons do not apply.",
                        List.of("run", "risk", "kind", "arm", "replication", "value", "tier", "last tick"),
                        rows);
    }

    /** Within the threshold by less than the margin, the nearest first. */
    static List<Replication> near(Hazard hazard) {
        return hazard.margin() == 0
                ? List.of()
                : hazard.replications(hazard.deployed()).stream()
                        .filter(one -> excess(hazard, one) <= 0 && excess(hazard, one) > -hazard.margin())
                        .sorted((a, b) -> Double.compare(excess(hazard, b), excess(hazard, a)))
                        .toList();
    }

    private static double excess(Hazard hazard, Replication one) {
        return hazard.appetite().excess(hazard.value(one));
    }

    private static List<String> row(Hazard hazard, Replication one, String kind) {
        return List.of(
                hazard.exhibit().id(),
                hazard.id(),
                kind,
                one.arm(),
                Integer.toString(one.number()),
                Plain.number(hazard.value(one)),
                Severity.names(hazard).get(Severity.tier(hazard, hazard.value(one))),
                String.format(Locale.ROOT, "%,d", one.ticks()));
    }

    private static void rest(Hazard hazard, int count, String kind, List<List<String>> rows) {
        if (count > MOST) {
            String more = (count - MOST) + " more " + kind;
            rows.add(List.of(hazard.exhibit().id(), hazard.id(), more, "-", "in results.csv", "-", "-", "-"));
        }
    }
}
