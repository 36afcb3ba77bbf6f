package risksim.viz;

import java.util.Optional;
import risksim.agent.DiscreteTable;
import risksim.agent.Table;
import risksim.game.commons.HarvestField;

/** A field of cells at a moment, copied from a table that is played on one. */
final class Cells {
    static final int BARE = -3;
    static final int PLACE = -2;
    static final int APPLE = -1;

    /** {@code [width][height]}: the player who stands there, or else what lies there. */
    private final int[][] cells;

    private final double left;

    /** A cell, by column from the left and row from the top. */
    record At(int x, int y) {}

    private Cells(HarvestField field) {
        this.cells = new int[field.rules().said().width()][field.rules().said().height()];
        this.left = field.left();
        for (int x = 0; x < cells.length; x++) {
            for (int y = 0; y < cells[x].length; y++) {
                int who = field.who(x, y);
                cells[x][y] = who >= 0 ? who : field.apple(x, y) ? APPLE : field.orchard(x, y) ? PLACE : BARE;
            }
        }
    }

    static Optional<Cells> of(Table table) {
        return table instanceof DiscreteTable discrete && discrete.dealt() instanceof HarvestField field
                ? Optional.of(new Cells(field))
                : Optional.empty();
    }

    int width() {
        return cells.length;
    }

    int height() {
        return cells[0].length;
    }

    int at(int x, int y) {
        return cells[x][y];
    }

    /** The part of all apples that hang. */
    double left() {
        return left;
    }
}
