package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import risksim.experiment.Finding;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;

/** Who bears a harm, as far as metrics tell groups apart. */
final class Burdens {
    /** Metrics that tell who bears a harm, by their names in the catalog. */
    private static final List<String> METRICS =
            List.of("worst-off", "losers", "gini", "payoff-equality", "below-reference");

    private Burdens() {}

    private static Stream<Finding> of(Exhibit exhibit) {
        return exhibit.outcome().findings().stream().filter(finding -> METRICS.stream()
                .anyMatch(name -> finding.metric().endsWith(name)));
    }

    /** Whether a run tells it. */
    static boolean measured(Exhibit exhibit) {
        return of(exhibit).findAny().isPresent();
    }

    static Piece of(Dossier dossier) {
        List<List<String>> rows = new ArrayList<>();
        for (Exhibit exhibit : dossier.exhibits()) {
            of(exhibit)
                    .forEach(finding -> rows.add(List.of(
                            exhibit.id(),
                            finding.arm(),
                            finding.metric(),
                            finding.mean().map(Plain::estimate).orElse("no replication gave a number"))));
        }
        return rows.isEmpty()
                ? new Paragraph("Who bears it: not measured. No run has a metric that tells groups apart ("
                        + String.join(", ", METRICS) + ").")
                : new Grid(
                        "T7.4",
                        "Who bears it: the metrics that tell groups apart. What each of them means stands in annex A.",
                        List.of("run", "arm", "metric", "mean"),
                        rows);
    }
}
