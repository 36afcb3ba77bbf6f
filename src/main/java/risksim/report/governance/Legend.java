package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import risksim.report.governance.Film.Lane;

/** What the colours of strips mean, in as many rows as it takes; the width of words is reckoned and not measured. */
final class Legend {
    private static final double LETTER = 6.3;
    private static final double SWATCH = 17;
    private static final double GAP = 16;
    private static final double ROW = 20;

    private Legend() {}

    private static double width(String kind) {
        return SWATCH + LETTER * kind.length() + GAP;
    }

    /** Where the first kind stands, after the words that say whose kinds they are. */
    private static double indent(String head) {
        return head.isEmpty() ? 0 : LETTER * head.length() + GAP;
    }

    /** The kinds, row by row. */
    static List<List<String>> rows(String head, List<String> kinds) {
        List<List<String>> rows = new ArrayList<>(List.of(new ArrayList<>()));
        double x = indent(head);
        for (String kind : kinds) {
            if (x > 0 && x + width(kind) > Paper.WIDTH) {
                rows.add(new ArrayList<>());
                x = 0;
            }
            rows.get(rows.size() - 1).add(kind);
            x += width(kind);
        }
        return rows;
    }

    /** Draws it; gives where the next one may begin. */
    static double draw(Paper paper, String head, Lane lane, double top) {
        double y = top;
        int at = 0;
        paper.small(2, y + 10.5, "start", Paper.GREY, head);
        for (List<String> row : rows(head, lane.kinds())) {
            double x = 2 + (at == 0 ? indent(head) : 0);
            for (String kind : row) {
                paper.box(
                        x,
                        y,
                        12,
                        12,
                        "fill=\"" + FilmFigure.colour(lane, at++) + "\" stroke=\"#6b6b6b\" stroke-width=\"0.6\"");
                paper.small(x + SWATCH, y + 10.5, "start", Paper.INK, kind);
                x += width(kind);
            }
            y += ROW;
        }
        return y;
    }
}
