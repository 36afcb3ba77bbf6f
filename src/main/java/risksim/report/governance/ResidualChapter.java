package risksim.report.governance;

import java.util.List;
import risksim.file.Shape;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;

/** What is left of each risk and of the whole, against the appetite with its margin. */
final class ResidualChapter {
    private ResidualChapter() {}

    static Chapter of(Dossier dossier) {
        List<Ruling> rulings = dossier.rulings();
        List<List<String>> rows = rulings.stream().map(ResidualChapter::row).toList();
        Grid table = new Grid(
                "T10.1",
                "What is left under the arm that the decision is about, and what people state they do about it."
                        + MatrixChapter.shared(rulings),
                List.of(
                        "run",
                        "risk",
                        "arm",
                        "residual likelihood",
                        "room to threshold",
                        "tail 95 %",
                        "decision",
                        "what is done, by whom, by when"),
                rows);
        List<String> untreated = rulings.stream()
                .filter(one ->
                        one.hazard().entry().flatMap(Sheet.RiskEntry::treatment).isEmpty())
                .map(one -> one.hazard().id())
                .toList();
        String treatment = rulings.isEmpty()
                ? "Without a criterion no risk is named, so none is left over and none is treated."
                : untreated.isEmpty()
                        ? "A treatment is stated for every risk."
                        : "Nobody has stated how these risks are treated (mitigate, transfer, avoid or accept): "
                                + String.join(", ", untreated) + ".";
        String lead = "Overall residual risk: " + Rules.overall(rulings).words().toLowerCase(java.util.Locale.ROOT)
                + (rulings.isEmpty()
                        ? "; no criterion was fixed before the runs."
                        : ". It is the worst of the single risks, since nothing here shows that they are independent.");
        return new Chapter(
                "S10",
                "Residual risk",
                lead,
                List.of("aia-9-5", "rmf-measure-2.6", "rmf-manage-1.3", "rmf-manage-1.4"),
                List.of(table, new Paragraph(treatment)));
    }

    private static List<String> row(Ruling ruling) {
        Hazard hazard = ruling.hazard();
        Standing left = ruling.decisive();
        double room = left.mean()
                .filter(mean -> mean.n() > 1)
                .map(mean -> left.room())
                .orElse(Double.NaN);
        String told = Double.isNaN(room)
                ? "unknown"
                : Plain.number(room)
                        + (room >= hazard.margin()
                                ? ", margin kept"
                                : room >= 0 ? ", less than the margin" : ", reaches beyond it");
        return List.of(
                hazard.exhibit().id(),
                hazard.id(),
                left.arm().name(),
                left.beyond().map(Plain::share).orElse("unknown"),
                told,
                Severity.shortfall(hazard, left.arm(), 0.05)
                        .map(Plain::estimate)
                        .orElse("not supported by so few replications"),
                ruling.decision().sign() + " " + ruling.decision().words(),
                treatment(hazard));
    }

    /** What people state they do about a risk: "mitigate; head of pricing; before the agents go live". */
    static String treatment(Hazard hazard) {
        return hazard.entry()
                        .flatMap(Sheet.RiskEntry::treatment)
                        .map(Shape::name)
                        .orElse("not stated")
                + "; owner: " + Plain.stated(hazard.entry().flatMap(Sheet.RiskEntry::owner))
                + "; by: " + Plain.stated(hazard.entry().flatMap(Sheet.RiskEntry::by));
    }
}
