package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import risksim.check.About;
import risksim.report.governance.Piece.Drawing;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;
import risksim.report.governance.Piece.Steps;

/** A governance report for machines: the decision, the runs, and every cell of every table with its id. */
@About("a governance report: the decision, the runs behind it, and every cell of every table with its id")
public record ReportFile(
        @About("version of this form") int form,
        @About("title of the report") String title,
        @About("the worst of the decisions on single risks") String decision,
        @About("the decision on each risk") List<RiskLine> risks,
        @About("the runs that the report rests on") List<RunLine> runs,
        @About("the sections in order") List<Section> sections,
        @About("every cell of every table") List<Cell> cells) {
    public ReportFile {
        risks = List.copyOf(risks);
        runs = List.copyOf(runs);
        sections = List.copyOf(sections);
        cells = List.copyOf(cells);
    }

    /** A risk. */
    @About("the decision on one risk")
    public record RiskLine(
            @About("K1, K2 and so on") String id,
            @About("what it is called") String name,
            @About("the run") String run,
            @About("the metric") String metric,
            @About("accept, accept-with-conditions, cannot-be-decided or do-not-accept") String decision,
            @About("what was called acceptable before the run") String criterion,
            @About("why") String reason,
            @About("what must hold") List<String> conditions) {}

    /** A run. */
    @About("a run that the report rests on")
    public record RunLine(
            @About("R1, R2 and so on") String id,
            @About("its folder in evidence/") String folder,
            @About("the scenario") String scenario,
            @About("SHA-256 of the resolved scenario") String scenarioHash,
            @About("SHA-256 of its appetite") String appetiteHash,
            @About("when the appetite was fixed") String opened,
            @About("hash of all replications") String replications,
            @About("the program that played it") String code) {}

    /** A section. */
    @About("a section")
    public record Section(
            @About("S1 to S17, A to C") String id,
            @About("its title") String title,
            @About("what it says in one sentence") String lead,
            @About("the clauses that ask for it") List<String> anchors,
            @About("its texts, lists and captions in order") List<String> texts) {}

    /** A cell. */
    @About("a cell of a table")
    public record Cell(
            @About("table, row, column, such as T7.1.r3.c4") String id,
            @About("what it says") String text,
            @About("the runs behind it; none if people stated it") List<String> runs) {}

    static ReportFile of(Dossier dossier, List<Chapter> chapters) {
        List<Ruling> rulings = dossier.rulings();
        List<Cell> cells = new ArrayList<>();
        Trace.grids(chapters).forEach(grid -> cells(dossier, grid, cells));
        return new ReportFile(
                1,
                GovernanceReport.title(dossier),
                Rules.overall(rulings).style(),
                rulings.stream().map(ReportFile::line).toList(),
                dossier.exhibits().stream().map(ReportFile::line).toList(),
                chapters.stream().map(ReportFile::section).toList(),
                cells);
    }

    private static RiskLine line(Ruling ruling) {
        Hazard hazard = ruling.hazard();
        return new RiskLine(
                hazard.id(),
                hazard.name(),
                hazard.exhibit().id(),
                hazard.metric(),
                ruling.decision().style(),
                hazard.criterion(),
                ruling.reason(),
                ruling.conditions());
    }

    private static RunLine line(Exhibit exhibit) {
        return new RunLine(
                exhibit.id(),
                Evidence.name(exhibit),
                exhibit.scenario().name(),
                exhibit.scenario().text().hash(),
                exhibit.scenario().text().appetiteHash(),
                exhibit.run().opened().getOrDefault("time", ""),
                exhibit.run().manifest().getOrDefault("hash-of-all-replications", ""),
                exhibit.run().manifest().getOrDefault("code", ""));
    }

    private static Section section(Chapter chapter) {
        List<String> texts = new ArrayList<>();
        for (Piece piece : chapter.pieces()) {
            if (piece instanceof Paragraph paragraph) {
                texts.add(paragraph.text());
            } else if (piece instanceof Steps steps) {
                texts.addAll(steps.items());
            } else if (piece instanceof Grid grid) {
                texts.add(grid.id() + ": " + grid.caption());
            } else if (piece instanceof Drawing drawing) {
                texts.add(drawing.id() + ": " + drawing.title() + ". " + drawing.caption());
            }
        }
        return new Section(chapter.id(), chapter.title(), chapter.lead(), chapter.anchors(), texts);
    }

    private static void cells(Dossier dossier, Grid grid, List<Cell> cells) {
        for (int row = 0; row < grid.rows().size(); row++) {
            List<String> runs = Trace.runs(dossier, grid, grid.rows().get(row));
            for (int column = 0; column < grid.head().size(); column++) {
                cells.add(new Cell(
                        Trace.cell(grid, row, column), grid.rows().get(row).get(column), runs));
            }
        }
    }
}
