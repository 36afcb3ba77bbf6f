package risksim.viz;

import java.awt.Color;
import java.util.List;
import java.util.Optional;

/**
 * A table of colours with words: rows and columns of the same kind, or of two.
 *
 * @param rows names of the rows, from the top
 * @param columns names of the columns, from the left
 * @param cells by row and column; empty where there is nothing to tell
 * @param across what columns are
 * @param down what rows are
 * @param legend what the colours mean
 * @param words the line above
 */
@SuppressWarnings("checkstyle:ParameterNumber")
record Matrix(
        List<String> rows,
        List<String> columns,
        List<List<Optional<Cell>>> cells,
        String across,
        String down,
        List<Frame.Key> legend,
        String words) {
    Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
        legend = List.copyOf(legend);
    }

    /**
     * A cell.
     *
     * @param text lines, of which as many are written as there is room for
     * @param rimmed whether it is set off from the others
     */
    record Cell(Color colour, List<String> text, boolean rimmed) {
        Cell {
            text = List.copyOf(text);
        }
    }
}
