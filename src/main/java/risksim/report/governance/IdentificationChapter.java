package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import risksim.file.Shape;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;
import risksim.scenario.Risk;

/** Which risks were looked for, by the ids of taxonomies; and which were thought of and not measured, with why. */
final class IdentificationChapter {
    private IdentificationChapter() {}

    static Chapter of(Dossier dossier) {
        List<Piece> pieces = new ArrayList<>();
        List<List<String>> rows = identified(dossier);
        pieces.add(new Grid(
                "T5.1",
                "The risks that are measured. Ids lead to the crosswalk; those of mode and factor follow from the scenario, others were stated.",
                List.of("run", "risk", "metric", "failure mode (risk factors)", "taxonomy"),
                rows));
        pieces.add(new Grid(
                "T5.2",
                "Risks that were considered and not measured, and why.",
                List.of("risk", "why it was not measured", "who says so"),
                unmeasured(dossier)));
        pieces.add(new Paragraph(
                "User churn has no entry in any of the taxonomies used here. Where it is measured, it is a leading indicator of harm "
                        + "and of loss of trust, and not a named systemic risk."));
        String lead = (dossier.hazards().isEmpty()
                        ? "No risk was looked for"
                        : Plain.count(dossier.hazards().size(), "risk was", "risks were") + " looked for")
                + "; what stands in the second table was not, and nothing in this report speaks for its absence.";
        return new Chapter(
                "S5",
                "Risk identification",
                lead,
                List.of("rmf-measure-1.1", "iso31000-identification", "cop-app-1.3.2-9", "cop-app-1.3.2-10", "mit-7.6"),
                pieces);
    }

    private static List<List<String>> identified(Dossier dossier) {
        List<List<String>> rows = new ArrayList<>();
        for (Exhibit one : dossier.exhibits()) {
            List<Hazard> own = dossier.hazards().stream()
                    .filter(hazard -> hazard.exhibit().equals(one))
                    .toList();
            own.forEach(
                    hazard -> rows.add(row(one, hazard.id() + " " + hazard.name(), hazard.metric(), hazard.entry())));
            if (own.isEmpty()) {
                rows.add(row(one, "none", "no appetite stated", Optional.empty()));
            }
        }
        return rows;
    }

    private static List<String> row(Exhibit one, String risk, String metric, Optional<Sheet.RiskEntry> entry) {
        List<String> ids = new ArrayList<>(Risks.ids(one.scenario().risk()));
        entry.ifPresent(said -> ids.addAll(said.taxonomy()));
        return List.of(one.id(), risk, metric, Risks.words(one.scenario().risk()), String.join(", ", ids));
    }

    /** What people stated, then the failure modes and factors that no run is about. */
    private static List<List<String>> unmeasured(Dossier dossier) {
        List<List<String>> rows = new ArrayList<>();
        dossier.sheet().notMeasured().forEach(one -> rows.add(List.of(one.risk(), one.why(), "the sheet")));
        for (Risk.Mode mode : Risk.Mode.values()) {
            if (dossier.exhibits().stream()
                    .noneMatch(one -> one.scenario().risk().mode() == mode)) {
                rows.add(List.of(Shape.name(mode), "no run of this report is about this failure mode", "computed"));
            }
        }
        for (Risk.Factor factor : Risk.Factor.values()) {
            if (dossier.exhibits().stream()
                    .noneMatch(one -> one.scenario().risk().factors().contains(factor))) {
                String name = Risks.words(factor);
                rows.add(List.of(name, "no run of this report names this risk factor", "computed"));
            }
        }
        return rows;
    }
}
