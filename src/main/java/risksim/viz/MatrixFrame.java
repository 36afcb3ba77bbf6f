package risksim.viz;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A {@link Matrix}, drawn anew from what is known now. */
final class MatrixFrame extends Frame {
    private static final double LEFT = 132;
    private static final double TOP = 20;
    private static final double BOTTOM = 38;
    private static final double LINE = 15;
    private static final Color NOTHING = new Color(0xF7F7F8);

    private final Supplier<Matrix> matrix;
    /** Of the drawing under way: made for the legend, which is asked for first. */
    private Optional<Matrix> now = Optional.empty();

    MatrixFrame(String title, Rectangle2D.Double bounds, Supplier<Matrix> matrix) {
        super(title, bounds);
        this.matrix = matrix;
    }

    @Override
    List<Key> legend() {
        Matrix made = matrix.get();
        now = Optional.of(made);
        return made.legend();
    }

    @Override
    void paint(Graphics2D g, Rectangle2D.Double inside) {
        Matrix shown = now.orElseGet(matrix);
        Rectangle2D.Double map = new Rectangle2D.Double(
                inside.x + LEFT, inside.y + TOP, inside.width - LEFT, inside.height - TOP - BOTTOM);
        text(g, shown.words(), Palette.SMALL, new Spot(inside.x, inside.y + 6, inside.width));
        double wide = map.width / shown.columns().size();
        double high = map.height / shown.rows().size();
        for (int row = 0; row < shown.rows().size(); row++) {
            for (int column = 0; column < shown.columns().size(); column++) {
                Rectangle2D.Double at =
                        new Rectangle2D.Double(map.x + column * wide, map.y + row * high, wide - 1, high - 1);
                cell(g, at, shown.cells().get(row).get(column));
            }
        }
        rows(g, map, shown);
        columns(g, map, shown);
    }

    private static void cell(Graphics2D g, Rectangle2D.Double at, Optional<Matrix.Cell> cell) {
        Color colour = cell.map(Matrix.Cell::colour).orElse(NOTHING);
        g.setColor(colour);
        g.fill(at);
        if (cell.isEmpty()) {
            return;
        }
        g.setFont(at.width > 60 ? Palette.TEXT : Palette.TINY);
        List<String> fitting = cell.get().text().stream()
                .limit((long) ((at.height - 2) / LINE))
                .takeWhile(line -> g.getFontMetrics().stringWidth(line) <= at.width - 4)
                .toList();
        g.setColor(Palette.on(colour));
        for (int i = 0; i < fitting.size(); i++) {
            String line = fitting.get(i);
            double y = at.getCenterY() + 5 + (i - (fitting.size() - 1) / 2.0) * LINE;
            g.drawString(line, (float) (at.getCenterX() - g.getFontMetrics().stringWidth(line) / 2.0), (float) y);
        }
        if (cell.get().rimmed()) {
            g.setColor(Palette.INK);
            g.setStroke(new BasicStroke(2.6f));
            g.draw(new Rectangle2D.Double(at.x + 1, at.y + 1, at.width - 2, at.height - 2));
        }
    }

    private static void rows(Graphics2D g, Rectangle2D.Double map, Matrix shown) {
        double high = map.height / shown.rows().size();
        int every = (int) Math.max(1, Math.ceil(LINE / high));
        g.setFont(Palette.SMALL);
        for (int row = 0; row < shown.rows().size(); row += every) {
            double y = map.y + (row + 0.5) * high + 4;
            String name = ending(g, shown.rows().get(row), LEFT - 34);
            double x = map.x - 8 - g.getFontMetrics().stringWidth(name);
            text(g, name, Palette.SMALL, new Spot(x, y, LEFT - 34));
        }
        Graphics2D turned = (Graphics2D) g.create();
        turned.translate(map.x - LEFT + 14, map.y + map.height / 2);
        turned.rotate(-Math.PI / 2);
        turned.drawString(shown.down(), (float) (-turned.getFontMetrics().stringWidth(shown.down()) / 2.0), 0);
        turned.dispose();
    }

    private static void columns(Graphics2D g, Rectangle2D.Double map, Matrix shown) {
        double wide = map.width / shown.columns().size();
        g.setFont(Palette.SMALL);
        double widest = shown.columns().stream()
                .mapToDouble(name -> g.getFontMetrics().stringWidth(name))
                .max()
                .orElse(1);
        int every = (int) Math.max(1, Math.ceil((Math.min(widest, 90) + 8) / wide));
        for (int column = 0; column < shown.columns().size(); column += every) {
            String name = ending(g, shown.columns().get(column), every * wide - 6);
            double x = map.x + (column + 0.5) * wide - g.getFontMetrics().stringWidth(name) / 2.0;
            text(g, name, Palette.SMALL, new Spot(x, map.y + map.height + 15, every * wide));
        }
        double middle = map.x + map.width / 2 - g.getFontMetrics().stringWidth(shown.across()) / 2.0;
        text(g, shown.across(), Palette.SMALL, new Spot(middle, map.y + map.height + 32, map.width));
    }
}
