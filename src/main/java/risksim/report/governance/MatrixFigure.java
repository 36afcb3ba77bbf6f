package risksim.report.governance;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
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
    /** Where words stand already. */
    private final List<Rectangle2D.Double> words = new ArrayList<>();
    /** Where risks and remedies lie. */
    private final List<Rectangle2D.Double> boxes = new ArrayList<>();

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
        for (Matrix.Place place : matrix.places()) {
            place.after().ifPresent(after -> box(after, Paper.BLUE));
            box(place.before(), Paper.ORANGE);
            place.after().ifPresent(after -> move(place.before(), after));
        }
        for (Matrix.Place place : matrix.places()) {
            label(place.before(), place.id(), Paper.ORANGE);
            place.after().ifPresent(after -> label(after, place.id() + " after", Paper.BLUE));
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
                String level = Matrix.LEVELS.get(matrix.level(row, column) - 1);
                paper.small(x(column) + 7, y(row + 1.0) + 16, "start", Paper.GREY, level);
                words.add(words(x(column) + 7, y(row + 1.0) + 16, level));
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

    /** Where a box lies on the sheet. */
    private Rectangle2D.Double place(Matrix.Box box) {
        double left = x(box.left()) + 3;
        double right = Math.max(left + 6, x(box.right()) - 3);
        double top = y(box.high());
        return new Rectangle2D.Double(left, top, right - left, Math.max(5, y(box.low()) - top));
    }

    private void box(Matrix.Box box, String colour) {
        boolean dashed = colour.equals(Paper.BLUE);
        Rectangle2D.Double at = place(box);
        boxes.add(at);
        paper.box(
                at.x,
                at.y,
                at.width,
                at.height,
                "fill=\"" + colour + "\" fill-opacity=\"0.16\" stroke=\"" + colour + "\" stroke-width=\"2.2\""
                        + (dashed ? " stroke-dasharray=\"6 4\"" : "") + " rx=\"3\"");
    }

    /** About the room that words take whose first letter stands there. */
    private static Rectangle2D.Double words(double x, double y, String words) {
        return new Rectangle2D.Double(x, y - 11, 7.4 * words.length(), 14);
    }

    /**
     * Writes a box's name in a corner of it or beside it, where no other words are and as few other boxes as can be; in its first
     * corner if there is no such place.
     */
    private void label(Matrix.Box box, String label, String colour) {
        Rectangle2D.Double at = place(box);
        double wide = 7.4 * label.length();
        List<Rectangle2D.Double> corners = new ArrayList<>();
        for (double y : new double[] {at.y + 15, at.y + at.height - 6}) {
            for (double x : new double[] {at.x + 5, at.x + at.width - 5 - wide, at.x + at.width + 4, at.x - 4 - wide}) {
                corners.add(words(x, y, label));
            }
        }
        for (double y = at.y - 20; y < at.y + at.height + 40; y += 15) {
            corners.add(words(at.x + at.width + 4, y, label));
        }
        Rectangle2D.Double free = corners.stream()
                .filter(corner -> corner.x > LEFT && corner.getMaxX() < RIGHT && corner.y > TOP)
                .filter(corner -> words.stream().noneMatch(corner::intersects))
                .min(Comparator.comparingLong(corner -> boxes.stream()
                                .filter(other -> !other.equals(at) && corner.intersects(other))
                                .count()
                        + (at.contains(corner) ? 0 : 1)))
                .orElse(corners.get(0));
        words.add(free);
        paper.text(free.x, free.y + 11, "start", colour, label);
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
