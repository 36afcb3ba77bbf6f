package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import risksim.file.Shape;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;
import risksim.report.governance.Piece.Steps;
import risksim.scenario.Risk;

/** Which clause each section answers, how far, and which risks the runs exercise. */
final class CrosswalkChapter {
    private CrosswalkChapter() {}

    static Chapter of(Dossier dossier) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Paragraph("Simulation evidence; not a conformity assessment."));
        pieces.add(
                new Paragraph(
                        "'Covers' says that the section gives what the clause asks for, of the simulated scenario; 'supports' that it "
                                + "gives a part of it; 'does not address' that it gives nothing. No one but the project has reviewed the mapping."));
        List<String> unchecked = new ArrayList<>();
        int table = 1;
        for (Map.Entry<String, String> text : Texts.ALL.entrySet()) {
            List<Crosswalk.Row> rows = Crosswalk.rows(text.getKey());
            pieces.add(grid("T16." + table++, text.getValue(), rows));
            rows.stream()
                    .filter(row -> row.status() == Crosswalk.Status.UNVERIFIED)
                    .forEach(row -> unchecked.add(row.clause()));
        }
        pieces.add(
                new Paragraph("Not checked: the wording of these entries was not seen, so nothing is said of them."));
        pieces.add(new Steps(List.of(String.join(", ", unchecked))));
        pieces.add(coverage("T16." + table, dossier));
        pieces.add(new Paragraph(
                "User churn has no entry in any of these texts. It is reported as a leading indicator of harm and of loss of "
                        + "trust, and not as a systemic risk that one of them names."));
        return new Chapter(
                "S16",
                "Crosswalk",
                "Which clause of which text each section answers, how far, and which of 3 failure modes and 7 risk factors the runs exercise.",
                List.of(),
                pieces);
    }

    /** How wordings were checked has a column only where it differs from clause to clause; else the caption says it once. */
    private static Grid grid(String id, String text, List<Crosswalk.Row> rows) {
        List<Crosswalk.Row> told = rows.stream()
                .filter(row -> row.status() != Crosswalk.Status.UNVERIFIED)
                .toList();
        List<String> read =
                told.stream().map(Crosswalk.Row::checkedWords).distinct().toList();
        boolean alike = read.size() == 1;
        List<String> head = new ArrayList<>(List.of("clause", "section", "status", "in what sense", "id"));
        if (!alike) {
            head.add("read in");
        }
        List<List<String>> lines = told.stream().map(row -> line(row, alike)).toList();
        return new Grid(id, text + (alike ? ". All wordings were read in " + read.get(0) + "." : ""), head, lines);
    }

    private static List<String> line(Crosswalk.Row row, boolean alike) {
        List<String> line = new ArrayList<>(List.of(
                row.wording(),
                row.section().equals("none") ? "no section" : row.section(),
                row.status().words(),
                row.note(),
                row.clause()));
        if (!alike) {
            line.add(row.checkedWords());
        }
        return line;
    }

    /** Three modes by seven factors: the runs that a scenario says to be about both. */
    private static Grid coverage(String id, Dossier dossier) {
        List<List<String>> rows = new ArrayList<>();
        for (Risk.Factor factor : Risk.Factor.values()) {
            List<String> row = new ArrayList<>();
            row.add(Risks.words(factor));
            for (Risk.Mode mode : Risk.Mode.values()) {
                row.add(runs(dossier, mode, factor));
            }
            rows.add(row);
        }
        List<String> head = new ArrayList<>(List.of("risk factor"));
        for (Risk.Mode mode : Risk.Mode.values()) {
            head.add(Shape.name(mode));
        }
        return new Grid(
                id,
                "What the runs of this report exercise, as their scenarios state it (Hammond et al. 2025). '-' is a gap, not an absence of risk.",
                head,
                rows);
    }

    private static String runs(Dossier dossier, Risk.Mode mode, Risk.Factor factor) {
        String runs = dossier.exhibits().stream()
                .filter(one -> one.scenario().risk().mode() == mode
                        && one.scenario().risk().factors().contains(factor))
                .map(Exhibit::id)
                .collect(Collectors.joining(", "));
        return runs.isEmpty() ? "-" : runs;
    }
}
