package risksim.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of tab-separated text, read strictly: the columns are those expected, and every line has a cell for each. */
public final class Tsv {
    private Tsv() {}

    /**
     * The lines of a table by column. Cells hold no tab and no line end, and nothing is quoted.
     *
     * @param file how messages name it
     * @param columns the names that the first line must hold, in order
     * @throws BadInput with every line that has another number of cells
     */
    public static List<Map<String, String>> read(String file, String text, List<String> columns) {
        Problems problems = new Problems();
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !List.of(lines.get(0).split("\t", -1)).equals(columns)) {
            problems.add(Place.whole(file), "", "must begin with the columns " + String.join(", ", columns));
            problems.end();
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (int line = 1; line < lines.size(); line++) {
            String[] cells = lines.get(line).split("\t", -1);
            if (cells.length != columns.size()) {
                problems.add(new Place(file, line + 1, 1), "", "has " + cells.length + " cells, not " + columns.size());
                continue;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(columns.get(i), cells[i]);
            }
            rows.add(row);
        }
        problems.end();
        return rows;
    }
}
