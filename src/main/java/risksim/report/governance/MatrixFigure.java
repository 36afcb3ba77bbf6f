package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import risksim.metric.Estimate;
import risksim.report.governance.Piece.Drawing;

/** Likelihood against severity: every risk an interval in both directions, before and after its remedy. */
final class MatrixFigure {
    private static final double LEFT = 150;
    private static final double TOP = 22;
    private static final double DOWN = 300;
    private static final double RIGHT = Paper.WIDTH - 12.0;

    private final Matrix matrix;
    private final Paper paper;

    private MatrixFigure(String id, Matrix matrix) {
        this.matrix = matrix;
        this.paper = new Paper(id, (int) (TOP + DOWN + 62));
    }

    static Drawing of(String id, Matrix matrix) {
        return new MatrixFigure(id, matrix).drawn();
    }

    private double x(double column) {
        return LEFT + column / matrix.columns() * (RIGHT - LEFT);
    }

    private double y(double row) {
        return TOP + DOWN * (1 - row / Matrix.ROWS.size());
    }

    private Drawing drawn() {
        cells();
        names();
        List<Matrix.Place> places = matrix.places();
        for (int i = 0; i < places.size(); i++) {
            Matrix.Place place = places.get(i);
            String anchor = i % 2 == 0 ? "end" : "start";
            place.after().ifPresent(after -> box(after, place.id() + " after", Paper.BLUE, anchor));
            box(place.before(), place.id(), Paper.ORANGE, anchor);
            place.after().ifPresent(after -> move(place.before(), after));
        }
        return paper.drawing(
                "Likelihood against severity",
                "Each box is a risk: its height is the interval of the likelihood, its width the interval of the severity of those "
                        + "replications that were beyond. Solid orange is the arm that is to be deployed, dashed blue the remedy, and the arrow "
                        + "leads from one to the other. A box that spans all columns says that the severity is not known.");
    }

    private void cells() {
        for (int row = 0; row < Matrix.ROWS.size(); row++) {
            for (int column = 0; column < matrix.columns(); column++) {
                String fill = List.of("#f4f8f4", "#fbf3dc", "#f6dccd").get(matrix.level(row, column) - 1);
                paper.box(
                        x(column),
                        y(row + 1.0),
                        x(column + 1.0) - x(column),
                        y(row) - y(row + 1.0),
                        "fill=\"" + fill + "\" stroke=\"#ffffff\" stroke-width=\"2\"");
                paper.small(
                        x(column) + 7,
                        y(row + 1.0) + 16,
                        "start",
                        Paper.GREY,
                        Matrix.LEVELS.get(matrix.level(row, column) - 1));
            }
            paper.text(
                    LEFT - 10,
                    y(row + 0.5),
                    "end",
                    Paper.INK,
                    Matrix.ROWS.get(row).name());
            paper.small(
                    LEFT - 10,
                    y(row + 0.5) + 16,
                    "end",
                    Paper.GREY,
                    Matrix.ROWS.get(row).words());
        }
    }

    private void names() {
        for (int column = 0; column < matrix.columns(); column++) {
            paper.text(
                    (x(column) + x(column + 1.0)) / 2,
                    TOP + DOWN + 20,
                    "middle",
                    Paper.INK,
                    Paper.fit(matrix.column(column), 22));
        }
        paper.small(
                (LEFT + RIGHT) / 2, TOP + DOWN + 42, "middle", Paper.GREY, "severity, where the appetite was exceeded");
        paper.small(LEFT - 10, TOP - 8, "end", Paper.GREY, "likelihood");
    }

    private void box(Matrix.Box box, String label, String colour, String anchor) {
        boolean dashed = colour.equals(Paper.BLUE);
        double left = x(box.left()) + 3;
        double right = Math.max(left + 6, x(box.right()) - 3);
        double top = y(box.high());
        double bottom = Math.max(top + 5, y(box.low()));
        paper.box(
                left,
                top,
                right - left,
                bottom - top,
                "fill=\"" + colour + "\" fill-opacity=\"0.16\" stroke=\"" + colour + "\" stroke-width=\"2.2\""
                        + (dashed ? " stroke-dasharray=\"6 4\"" : "") + " rx=\"3\"");
        boolean end = anchor.equals("end");
        paper.text(end ? right - 5 : left + 5, end ? bottom - 6 : top + 15, anchor, colour, label);
    }

    private void move(Matrix.Box from, Matrix.Box to) {
        paper.arrow(
                x((from.left() + from.right()) / 2),
                y((from.low() + from.high()) / 2),
                x((to.left() + to.right()) / 2),
                y((to.low() + to.high()) / 2),
                Paper.INK);
    }

    /** Ends of an interval, if there is one. */
    static List<Double> ends(Optional<Estimate> estimate) {
        List<Double> ends = new ArrayList<>();
        estimate.ifPresent(one -> ends.addAll(List.of(one.low(), one.high())));
        return ends;
    }
}
