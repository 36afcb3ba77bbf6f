package risksim.report.governance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import risksim.report.Legible;
import risksim.report.governance.Piece.Drawing;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;
import risksim.report.governance.Piece.Steps;

/** Chapters as templates see them. */
final class Page {
    private static final int LONG = 48;
    /** So many columns that words on one line would push the last one over the edge of the paper. */
    private static final int WIDE = 8;

    private Page() {}

    /** What templates see. */
    static Map<String, Object> view(GovernanceReport report) {
        Dossier dossier = report.dossier();
        Decision overall = Rules.overall(dossier.rulings());
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("title", Legible.line(GovernanceReport.title(dossier)));
        page.put("byline", Legible.line(byline(dossier)));
        page.put("sign", overall.sign());
        page.put("style", overall.style());
        page.put("decision", overall.words());
        page.put("chapters", report.chapters().stream().map(Page::chapter).toList());
        return page;
    }

    private static String byline(Dossier dossier) {
        Sheet sheet = dossier.sheet();
        return "Version: " + Plain.stated(sheet.version()) + ". Date: " + Plain.stated(sheet.date()) + ". Author: "
                + Plain.stated(sheet.author()) + ". Reviewer: " + Plain.stated(sheet.reviewer()) + ".";
    }

    private static Map<String, Object> chapter(Chapter chapter) {
        Map<String, Object> view = new LinkedHashMap<>();
        boolean section = chapter.id().startsWith("S");
        view.put("id", chapter.id());
        view.put("number", section ? chapter.id().substring(1) : "Annex " + chapter.id());
        view.put("title", Legible.line(chapter.title()));
        view.put("lead", Legible.line(chapter.lead()));
        view.put("anchors", Legible.line(Clauses.words(chapter)));
        view.put("pieces", chapter.pieces().stream().map(Page::piece).toList());
        return view;
    }

    private static Map<String, Object> piece(Piece piece) {
        Map<String, Object> view = new LinkedHashMap<>();
        if (piece instanceof Paragraph paragraph) {
            view.put("kind", "paragraph");
            view.put("text", Legible.line(paragraph.text()));
        } else if (piece instanceof Steps steps) {
            view.put("kind", "steps");
            view.put("items", steps.items().stream().map(Page::item).toList());
        } else if (piece instanceof Grid grid) {
            view.put("kind", "grid");
            view.put("id", grid.id());
            view.put("caption", Legible.line(grid.caption()));
            view.put("narrow", grid.head().size() <= 3);
            view.put("wide", grid.head().size() >= WIDE);
            view.put("head", grid.head().stream().map(Legible::line).toList());
            view.put("rows", rows(grid));
        } else if (piece instanceof Drawing drawing) {
            view.put("kind", "drawing");
            view.put("id", drawing.id());
            view.put("title", Legible.line(drawing.title()));
            view.put("caption", Legible.line(drawing.caption()));
            view.put("svg", drawing.svg());
        }
        return view;
    }

    private static Map<String, Object> item(String item) {
        boolean command = item.startsWith("$ ");
        return Map.of("command", command, "text", Legible.line(command ? item.substring(2) : item));
    }

    private static List<List<Map<String, Object>>> rows(Grid grid) {
        List<List<Map<String, Object>>> rows = new ArrayList<>();
        for (int row = 0; row < grid.rows().size(); row++) {
            List<Map<String, Object>> cells = new ArrayList<>();
            for (int column = 0; column < grid.head().size(); column++) {
                String text = grid.rows().get(row).get(column);
                cells.add(
                        Map.of("id", Trace.cell(grid, row, column), "text", Legible.line(text), "style", style(text)));
            }
            rows.add(cells);
        }
        return rows;
    }

    /** Decisions have their colours; numbers and short words stay on one line; sentences get room, one long word a type of its own. */
    private static String style(String text) {
        for (Decision decision : Decision.values()) {
            if (text.equals(decision.sign() + " " + decision.words())) {
                return "decision " + decision.style();
            }
        }
        boolean token = text.length() > 24 && !text.contains(" ");
        return token ? "token" : text.length() > LONG ? "long" : text.length() <= 24 ? "short" : "middle";
    }
}
