package risksim.report.governance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;
import risksim.report.governance.Piece.Steps;

/** From every number to the runs behind it, and how to prove it. */
final class TraceChapter {
    private TraceChapter() {}

    /**
     * @param others the other chapters of the report
     */
    static Chapter of(Dossier dossier, List<Chapter> others) {
        List<Grid> grids = Trace.grids(others);
        List<Grid> proved = grids.stream()
                .filter(grid -> grid.rows().stream()
                        .anyMatch(row -> !Trace.runs(dossier, grid, row).isEmpty()))
                .toList();
        int cells = proved.stream()
                .mapToInt(grid -> grid.rows().size() * grid.head().size())
                .sum();
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Paragraph(
                "Every cell of every table has an id: T7.1.r3.c4 is the fourth cell of the third row of table T7.1. In a table "
                        + "whose first column is called 'run', that column names the run behind the row; behind any other table stand all runs. "
                        + "The same ids are in report.json, each with its text and its runs. A table has the same number in every report, and one "
                        + "that would have nothing to tell is left out."));
        pieces.add(runs(dossier));
        pieces.add(tables(dossier, grids));
        pieces.add(
                new Paragraph(
                        "This folder holds what proves it: the scenario, the log of all replications and the results of every run lie "
                                + "in evidence/, the sheet in sheet.yaml. The first command computes this report anew from them, compares every line, and "
                                + "plays the replications again; the others play single runs again. REPORT stands for the folder of this report."));
        pieces.add(new Steps(commands(dossier)));
        pieces.add(new Paragraph(stated(dossier, grids)));
        String lead = String.format(Locale.ROOT, "%,d", cells) + " cells in " + proved.size() + " tables lead back to "
                + Plain.count(dossier.exhibits().size(), "run", "runs")
                + "; one command computes and plays all of it again.";
        return new Chapter(
                "S15", "Traceability", lead, List.of("cop-app-3.1", "iso31000-recording", "rmf-measure-2.1"), pieces);
    }

    private static Grid runs(Dossier dossier) {
        List<List<String>> rows = new ArrayList<>();
        for (Exhibit exhibit : dossier.exhibits()) {
            rows.add(List.of(exhibit.id(), "folder", Evidence.name(exhibit)));
            for (Map.Entry<String, String> fact : exhibit.run().manifest().entrySet()) {
                rows.add(List.of(exhibit.id(), fact.getKey(), fact.getValue()));
            }
        }
        return new Grid("T15.1", "What each run was made from and with.", List.of("run", "fact", "value"), rows);
    }

    /** Tables by the runs behind their rows. */
    private static Grid tables(Dossier dossier, List<Grid> grids) {
        Map<String, List<Grid>> by = new LinkedHashMap<>();
        for (Grid grid : grids) {
            TreeSet<String> runs = new TreeSet<>();
            grid.rows().forEach(row -> runs.addAll(Trace.runs(dossier, grid, row)));
            by.computeIfAbsent(
                            runs.isEmpty() ? "none: stated by people" : String.join(", ", runs),
                            unused -> new ArrayList<>())
                    .add(grid);
        }
        List<List<String>> rows = new ArrayList<>();
        by.forEach((runs, own) -> rows.add(List.of(
                runs,
                own.stream().map(Grid::id).collect(Collectors.joining(", ")),
                Integer.toString(
                        own.stream().mapToInt(grid -> grid.rows().size()).sum()))));
        return new Grid("T15.2", "Tables by the runs behind them.", List.of("runs", "tables", "rows"), rows);
    }

    private static List<String> commands(Dossier dossier) {
        List<String> commands = new ArrayList<>(List.of("$ ./risksim verify REPORT"));
        dossier.exhibits()
                .forEach(exhibit -> commands.add("$ ./risksim verify REPORT/evidence/" + Evidence.name(exhibit)));
        return commands;
    }

    /** What no run stands behind. */
    private static String stated(Dossier dossier, List<Grid> grids) {
        List<String> tables = grids.stream()
                .filter(grid -> grid.caption().startsWith(Trace.STATED))
                .map(Grid::id)
                .toList();
        String whole = "Stated by people and proved by nothing here: tables " + String.join(", ", tables)
                + "; the last column of table T10.1; the title; the names of the risks; which arm is to be deployed; and which arms of table T3.4 the sheet calls adversaries.";
        return dossier.sheet().equals(Sheet.blank())
                ? "No sheet was given, so nothing in this report was stated by people."
                : whole;
    }
}
