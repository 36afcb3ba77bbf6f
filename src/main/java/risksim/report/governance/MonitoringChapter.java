package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;

/** What is watched in the real system, and when the simulations are run again. */
final class MonitoringChapter {
    private MonitoringChapter() {}

    static Chapter of(Dossier dossier) {
        List<Piece> pieces = new ArrayList<>();
        List<Sheet.Monitor> monitors = dossier.sheet().monitoring();
        if (monitors.isEmpty()) {
            pieces.add(new Paragraph(
                    "What is watched in the real system: not stated. Without it nobody would notice that this report no "
                            + "longer holds."));
        } else {
            pieces.add(new Grid(
                    "T17.1",
                    "Stated by people, not computed: the leading indicators, and at what value the simulations are run again.",
                    List.of("indicator", "measured how", "run again at", "who watches"),
                    monitors.stream()
                            .map(one -> List.of(one.indicator(), one.how(), one.rerunAt(), Plain.stated(one.owner())))
                            .toList()));
        }
        List<List<String>> simulated = dossier.hazards().stream()
                .map(hazard -> List.of(
                        hazard.exhibit().id(),
                        hazard.id() + " " + hazard.name(),
                        hazard.choice().spec().card().unit(),
                        hazard.choice().spec().card().formula(),
                        hazard.appetite().words()))
                .toList();
        pieces.add(new Grid(
                "T17.2",
                "What the simulations measured, as a starting point for an indicator of the real system; a number of the real system is "
                        + "comparable only if it is measured in the same way.",
                List.of("run", "risk", "unit", "definition", "acceptable"),
                simulated));
        pieces.add(
                new Paragraph(
                        "People leaving is a leading indicator of harm and of lost trust. It is not itself a named systemic risk."));
        String lead = monitors.isEmpty()
                ? "No monitoring is stated."
                : Plain.count(monitors.size(), "indicator is", "indicators are") + " watched in the real system.";
        return new Chapter(
                "S17", "Monitoring plan", lead, List.of("iso42001-9.1", "rmf-measure-3.1", "rmf-manage-4.1"), pieces);
    }
}
