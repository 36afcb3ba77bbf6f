package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import risksim.experiment.Finding;
import risksim.scenario.Appetite;

/** The risks of a dossier, numbered in the order of its runs and their appetites. */
final class Hazards {
    private Hazards() {}

    static List<Hazard> of(Sheet sheet, List<Exhibit> exhibits) {
        List<Hazard> hazards = new ArrayList<>();
        for (Exhibit exhibit : exhibits) {
            List<String> metrics = exhibit.outcome().findings().stream()
                    .filter(finding -> finding.appetite().isPresent())
                    .map(Finding::metric)
                    .distinct()
                    .toList();
            for (String metric : metrics) {
                Optional<Sheet.RiskEntry> stated = entry(sheet, exhibit, metric);
                hazards.add(new Hazard(
                        "K" + (hazards.size() + 1),
                        exhibit,
                        metric,
                        appetite(exhibit, metric),
                        stated,
                        stated.flatMap(Sheet.RiskEntry::deploy).or(() -> deployed(sheet, exhibit, metrics)),
                        exhibit.mute(metric)));
            }
        }
        return hazards;
    }

    /** One system is deployed, so an arm that is named for one risk of a run stands for its others too. */
    private static Optional<String> deployed(Sheet sheet, Exhibit exhibit, List<String> metrics) {
        return metrics.stream()
                .flatMap(metric -> entry(sheet, exhibit, metric).stream())
                .flatMap(entry -> entry.deploy().stream())
                .findFirst();
    }

    private static Appetite appetite(Exhibit exhibit, String metric) {
        return exhibit.outcome().findings().stream()
                .filter(finding -> finding.metric().equals(metric))
                .flatMap(finding -> finding.appetite().stream())
                .findFirst()
                .orElseThrow();
    }

    /** What the sheet states: of this scenario's risk before that of any scenario's. */
    private static Optional<Sheet.RiskEntry> entry(Sheet sheet, Exhibit exhibit, String metric) {
        List<Sheet.RiskEntry> named = sheet.risks().stream()
                .filter(entry -> metric.equals(entry.metric()) || metric.endsWith("." + entry.metric()))
                .toList();
        return named.stream()
                .filter(entry -> entry.scenario()
                        .map(name -> name.equals(exhibit.scenario().name()))
                        .orElse(false))
                .findFirst()
                .or(() -> named.stream()
                        .filter(entry -> entry.scenario().isEmpty())
                        .findFirst());
    }
}
