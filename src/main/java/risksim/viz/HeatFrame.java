package risksim.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sim.field.grid.DoubleGrid2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.grid.FastValueGridPortrayal2D;
import sim.util.gui.SimpleColorMap;

/** Who takes which action how often of late: a row for each agent, a column for each action, dark for often. */
final class HeatFrame extends Frame {
    private static final int ROWS = 200;
    private static final int LABELLED = 16;
    private static final int SHADES = 256;

    private final Look look;
    private final DoubleGrid2D grid;

    HeatFrame(Look look, String title, Rectangle2D.Double bounds) {
        super(title, bounds);
        this.look = look;
        int rows = Math.min(ROWS, look.ledger().players());
        this.grid = new DoubleGrid2D(columns(), rows);
    }

    private int columns() {
        Ledger ledger = look.ledger();
        return IntStream.range(0, ledger.players())
                .map(player -> ledger.choices(player))
                .max()
                .orElse(1);
    }

    @Override
    List<Key> legend() {
        return shares();
    }

    /** What the shades of a share mean. */
    static List<Key> shares() {
        return Stream.of(0, 25, 50, 75, 100)
                .map(percent -> new Key(Palette.heat(percent / 100.0), percent + " %"))
                .toList();
    }

    /** Where the map lies, in the window at scale 1. */
    private Rectangle2D.Double map() {
        Rectangle2D.Double inside = inside();
        return new Rectangle2D.Double(inside.x + 112, inside.y + 18, inside.width - 118, inside.height - 60);
    }

    @Override
    List<Layer> layers() {
        FastValueGridPortrayal2D portrayal = new FastValueGridPortrayal2D(title(), false);
        portrayal.setField(grid);
        portrayal.setBuffering(FieldPortrayal2D.DONT_USE_BUFFER);
        portrayal.setMap(new SimpleColorMap(IntStream.range(0, SHADES)
                .mapToObj(shade -> Palette.heat(shade / (SHADES - 1.0)))
                .toArray(Color[]::new)));
        return List.of(new Layer(portrayal, title() + ": map", map()));
    }

    private int player(int row) {
        return (int) ((long) row * look.ledger().players() / grid.getHeight());
    }

    @Override
    void paint(Graphics2D g, Rectangle2D.Double inside) {
        Ledger ledger = look.ledger();
        for (int row = 0; row < grid.getHeight(); row++) {
            int player = player(row);
            for (int action = 0; action < ledger.choices(player); action++) {
                grid.field[action][row] = Math.round((SHADES - 1) * ledger.share(player, action));
            }
        }
        Rectangle2D.Double map = map();
        text(
                g,
                "share of the last " + Words.count(ledger.lookedBack()) + " ticks, %",
                Palette.SMALL,
                new Spot(inside.x, inside.y + 6, inside.width));
        rows(g, map);
        actions(g, map);
    }

    private void rows(Graphics2D g, Rectangle2D.Double map) {
        int rows = grid.getHeight();
        int every = Math.max(1, (rows + LABELLED - 1) / LABELLED);
        for (int row = 0; row < rows; row += every) {
            double y = map.y + (row + 0.5) * map.height / rows + 4;
            g.setFont(Palette.SMALL);
            text(g, ending(g, look.name(player(row)), 100), Palette.SMALL, new Spot(map.x - 108, y, 104));
        }
    }

    private void actions(Graphics2D g, Rectangle2D.Double map) {
        int columns = grid.getWidth();
        double width = map.width / columns;
        g.setFont(Palette.SMALL);
        double widest = IntStream.range(0, look.ledger().choices(0))
                .mapToDouble(a -> g.getFontMetrics().stringWidth(look.ledger().label(0, a)))
                .max()
                .orElse(1);
        int every = (int) Math.max(1, Math.ceil((widest + 8) / width));
        double end = 0;
        for (int action = 0; action < look.ledger().choices(0); action += every) {
            String label = shortened(g, look.ledger().label(0, action), every * width - 4);
            double wide = g.getFontMetrics().stringWidth(label);
            double x = map.x + (action + 0.5) * width - wide / 2;
            x = Math.max(inside().x, Math.min(x, inside().getMaxX() - wide));
            if (x >= end) {
                text(g, label, Palette.SMALL, new Spot(x, map.y + map.height + 15, every * width));
                end = x + wide + 4;
            }
        }
        text(g, "action", Palette.SMALL, new Spot(map.x + map.width / 2 - 18, map.y + map.height + 32, 80));
    }
}
