package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import risksim.report.governance.Piece.Grid;

/** Where a number of the report comes from. */
final class Trace {
    /** The beginning of the caption of every table that no run stands behind. */
    static final String STATED = "Stated by people, not computed";

    private Trace() {}

    /** The name of a cell; rows and columns count from 1. */
    static String cell(Grid grid, int row, int column) {
        return grid.id() + ".r" + (row + 1) + ".c" + (column + 1);
    }

    /** The runs behind a row: the one that its first column names, else all. */
    static List<String> runs(Dossier dossier, Grid grid, List<String> row) {
        List<String> all = dossier.exhibits().stream().map(Exhibit::id).toList();
        if (grid.caption().startsWith(STATED)) {
            return List.of();
        }
        return grid.head().get(0).equals("run") && all.contains(row.get(0)) ? List.of(row.get(0)) : all;
    }

    /** All tables of some chapters. */
    static List<Grid> grids(List<Chapter> chapters) {
        List<Grid> grids = new ArrayList<>();
        for (Chapter chapter : chapters) {
            for (Piece piece : chapter.pieces()) {
                if (piece instanceof Grid grid) {
                    grids.add(grid);
                }
            }
        }
        return grids;
    }
}
