package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;

/** What the report is for, who answers for it, which runs it rests on. */
final class PurposeChapter {
    private PurposeChapter() {}

    static Chapter of(Dossier dossier) {
        Sheet sheet = dossier.sheet();
        List<List<String>> stated = List.of(
                List.of("purpose", Plain.stated(sheet.purpose())),
                List.of("scope", Plain.stated(sheet.scope())),
                List.of("who decides", Plain.stated(sheet.decisionMaker())),
                List.of("author", Plain.stated(sheet.author())),
                List.of("reviewer", Plain.stated(sheet.reviewer())),
                List.of("version", Plain.stated(sheet.version())),
                List.of("date", Plain.stated(sheet.date())));
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Grid("T2.1", "Stated by people, not computed.", List.of("what", "stated"), stated));
        pieces.add(changes(sheet));
        pieces.add(
                new Paragraph(
                        "This report rests on "
                                + Plain.count(dossier.exhibits().size(), "run", "runs")
                                + ", described in section 3; section 16 ends with which failure modes and risk factors they exercise."));
        long missing =
                stated.stream().filter(row -> row.get(1).equals("not stated")).count();
        String lead = missing == 0
                ? "People state the purpose, the scope and who answers for this report."
                : missing + " of " + stated.size()
                        + " facts about the purpose of this report and who answers for it "
                        + (missing == 1 ? "is" : "are")
                        + " not stated.";
        return new Chapter(
                "S2",
                "Purpose, scope and responsibility",
                lead,
                List.of("cop-7.6", "rmf-govern-1.4", "iso42001-6.1.1"),
                pieces);
    }

    private static Piece changes(Sheet sheet) {
        if (sheet.changelog().isEmpty()) {
            return new Paragraph("Changelog: not stated.");
        }
        List<List<String>> rows = sheet.changelog().stream()
                .map(change -> List.of(change.version(), Plain.stated(change.date()), change.what()))
                .toList();
        return new Grid(
                "T2.2",
                "Stated by people, not computed: what changed from version to version.",
                List.of("version", "date", "change"),
                rows);
    }
}
