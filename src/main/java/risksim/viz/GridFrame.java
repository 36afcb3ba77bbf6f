package risksim.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import sim.field.grid.IntGrid2D;
import sim.field.grid.ObjectGrid2D;
import sim.portrayal.FieldPortrayal2D;
import sim.portrayal.grid.FastValueGridPortrayal2D;
import sim.portrayal.grid.ObjectGridPortrayal2D;
import sim.util.gui.SimpleColorMap;

/** A field of cells: where apples hang, where they could, and who stands where, by group. */
final class GridFrame extends Frame {
    private static final int BARE = 0;
    private static final int PLACE = 1;
    private static final int APPLE = 2;
    private static final int AGENTS = 3;
    private static final Color GROUND = new Color(0xEFEAE0);
    private static final Color SOIL = new Color(0xCDB998);
    private static final Color FRUIT = new Color(0x7CB342);

    private final Look look;
    private final IntGrid2D grid;

    GridFrame(Look look, String title, Rectangle2D.Double bounds) {
        super(title, bounds);
        this.look = look;
        this.grid = look.ledger()
                .cells()
                .map(cells -> new IntGrid2D(cells.width(), cells.height()))
                .orElseGet(() -> new IntGrid2D(1, 1));
    }

    @Override
    List<Key> legend() {
        List<Key> keys = new ArrayList<>(List.of(new Key(FRUIT, "apple"), new Key(SOIL, "place of an apple")));
        for (int i = 0; i < look.scene().arm().agents().size(); i++) {
            keys.add(new Key(
                    Palette.series(i), look.scene().arm().agents().get(i).name()));
        }
        return keys;
    }

    /** Where the cells lie: squares, as large as fit, in the middle. */
    private Rectangle2D.Double map() {
        Rectangle2D.Double inside = inside();
        double room = inside.height - 20;
        double side = Math.min(inside.width / grid.getWidth(), room / grid.getHeight());
        double width = side * grid.getWidth();
        double height = side * grid.getHeight();
        return new Rectangle2D.Double(
                inside.x + (inside.width - width) / 2, inside.y + 14 + (room - height) / 2, width, height);
    }

    @Override
    List<Layer> layers() {
        FastValueGridPortrayal2D portrayal = new FastValueGridPortrayal2D(title(), false);
        portrayal.setField(grid);
        portrayal.setBuffering(FieldPortrayal2D.DONT_USE_BUFFER);
        List<Color> colours = new ArrayList<>(List.of(GROUND, SOIL, FRUIT));
        for (int i = 0; i < look.scene().arm().agents().size(); i++) {
            colours.add(Palette.series(i));
        }
        portrayal.setMap(new SimpleColorMap(colours.toArray(Color[]::new)));
        return List.of(new Layer(portrayal, title() + ": cells", map()));
    }

    /** Cells that can be touched, in the places in which they are drawn. */
    @Override
    List<Layer> touched() {
        ObjectGrid2D cells = new ObjectGrid2D(grid.getWidth(), grid.getHeight());
        for (int x = 0; x < grid.getWidth(); x++) {
            for (int y = 0; y < grid.getHeight(); y++) {
                cells.field[x][y] = new Cells.At(x, y);
            }
        }
        ObjectGridPortrayal2D portrayal = new ObjectGridPortrayal2D();
        portrayal.setField(cells);
        portrayal.setPortrayalForAll(new CellPortrayal(look));
        return List.of(new Layer(portrayal, title() + ": cells", map()));
    }

    @Override
    void paint(Graphics2D g, Rectangle2D.Double inside) {
        look.ledger().cells().ifPresent(cells -> {
            for (int x = 0; x < grid.getWidth(); x++) {
                for (int y = 0; y < grid.getHeight(); y++) {
                    grid.field[x][y] = cell(cells.at(x, y));
                }
            }
            String words = Math.round(100 * cells.left()) + " % of all apples hang";
            text(g, words, Palette.SMALL, new Spot(inside.x, inside.y + 6, inside.width));
        });
    }

    private int cell(int there) {
        return switch (there) {
            case Cells.BARE -> BARE;
            case Cells.PLACE -> PLACE;
            case Cells.APPLE -> APPLE;
            default -> AGENTS + look.group(there);
        };
    }
}
