package risksim.viz;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;
import sim.portrayal.DrawInfo2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.Portrayal;
import sim.portrayal.SimplePortrayal2D;

/**
 * A panel: a card with a title, a legend, and a picture inside. Coordinates are those of the window at scale 1, whatever the
 * scale at which it is drawn, so text grows with the window.
 */
abstract class Frame extends FieldPortrayal2D {
    private static final double MARGIN = 14;
    private static final double TITLE = 34;

    final Rectangle2D.Double bounds;
    private final String title;
    /** The legend of the drawing under way. */
    private Optional<List<Key>> keys = Optional.empty();

    /**
     * @param title may name the unit
     * @param bounds in the window at scale 1
     */
    Frame(String title, Rectangle2D.Double bounds) {
        this.title = title;
        this.bounds = bounds;
        this.field = this;
    }

    /** What a panel is called, and where it stands in the window at scale 1. */
    record Card(String title, Rectangle2D.Double bounds) {}

    /** An entry of a legend: a field of a colour, or a line in its style, which a print in grey tells apart. */
    record Key(Color colour, String text, Optional<Stroke> line) {
        Key(Color colour, String text) {
            this(colour, text, Optional.empty());
        }

        double swatch() {
            return line.isPresent() ? 20 : 12;
        }

        Key plain() {
            return new Key(colour, text);
        }
    }

    /** Where a line of text begins, and how much room it has. */
    record Spot(double x, double y, double width) {}

    /** What the colours mean; none by default. */
    List<Key> legend() {
        return List.of();
    }

    /** Paints what is inside, within {@link #inside}. */
    abstract void paint(Graphics2D g, Rectangle2D.Double inside);

    /** The layers that lie on top of this one, with their bounds. */
    List<Layer> layers() {
        return List.of();
    }

    /** Layers that a person can touch in a window, with their bounds; they draw nothing but what is chosen. */
    List<Layer> touched() {
        return List.of();
    }

    String title() {
        return title;
    }

    /** What it is called, and where it stands. */
    Card named() {
        return new Card(title, bounds);
    }

    /** Where the picture is, in the window at scale 1. */
    Rectangle2D.Double inside() {
        double below = Legend.of(keys.orElseGet(this::legend), bounds.width - 2 * MARGIN)
                .height();
        return new Rectangle2D.Double(
                bounds.x + MARGIN,
                bounds.y + TITLE,
                bounds.width - 2 * MARGIN,
                bounds.height - TITLE - below - MARGIN / 2);
    }

    @Override
    public Portrayal getDefaultPortrayal() {
        return new SimplePortrayal2D();
    }

    @Override
    public void draw(Object object, Graphics2D graphics, DrawInfo2D info) {
        Graphics2D g = (Graphics2D) graphics.create();
        hints(g);
        double scale = info.draw.width / bounds.width;
        g.translate(info.draw.x - bounds.x * scale, info.draw.y - bounds.y * scale);
        g.scale(scale, scale);
        try {
            List<Key> now = legend();
            keys = Optional.of(now);
            card(g);
            paint(g, inside());
            legend(g, now);
        } finally {
            keys = Optional.empty();
            g.dispose();
        }
    }

    static void hints(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    void card(Graphics2D g) {
        RoundRectangle2D card = new RoundRectangle2D.Double(bounds.x, bounds.y, bounds.width, bounds.height, 10, 10);
        g.setColor(Palette.CARD);
        g.fill(card);
        g.setColor(Palette.RULE);
        g.setStroke(new BasicStroke(1));
        g.draw(card);
        text(g, title, Palette.TITLE, new Spot(bounds.x + MARGIN, bounds.y + 24, bounds.width - 2 * MARGIN));
    }

    private void legend(Graphics2D g, List<Key> keys) {
        Legend legend = Legend.of(keys, bounds.width - 2 * MARGIN);
        for (int row = 0; row < legend.rows().size(); row++) {
            double x = bounds.x + MARGIN;
            double y = bounds.y + bounds.height - legend.above(row);
            for (Key key : legend.rows().get(row)) {
                swatch(g, key, x, y);
                g.setColor(Palette.INK);
                g.setFont(legend.font());
                g.drawString(key.text(), (float) (x + key.swatch() + 5), (float) y);
                x += Legend.width(List.of(key), legend.font(), legend.gap());
            }
        }
    }

    private static void swatch(Graphics2D g, Key key, double x, double y) {
        g.setColor(key.colour());
        if (key.line().isPresent()) {
            g.setStroke(key.line().get());
            g.draw(new Line2D.Double(x, Math.rint(y) - 4, x + key.swatch(), Math.rint(y) - 4));
            return;
        }
        Rectangle2D.Double field = new Rectangle2D.Double(x, y - 11, key.swatch(), 12);
        g.fill(field);
        g.setColor(Palette.GREY);
        g.setStroke(new BasicStroke(0.6f));
        g.draw(field);
    }

    /** A line of text, shortened to a width. */
    static void text(Graphics2D g, String text, Font font, Spot at) {
        g.setFont(font);
        g.setColor(Palette.INK);
        g.drawString(shortened(g, text, at.width()), (float) at.x(), (float) at.y());
    }

    /** A line of text of which the end is kept, where numbers stand. */
    static String ending(Graphics2D g, String text, double width) {
        String shown = text;
        int from = 0;
        while (from < text.length() - 1 && g.getFontMetrics().stringWidth(shown) > width) {
            shown = "\u2026" + text.substring(++from).stripLeading();
        }
        return shown;
    }

    static String shortened(Graphics2D g, String text, double width) {
        String shown = text;
        while (shown.length() > 1 && g.getFontMetrics().stringWidth(shown) > width) {
            shown = Words.shortened(text, shown.length() - 1);
        }
        return shown;
    }
}
