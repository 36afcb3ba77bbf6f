package risksim.report;

import java.util.List;

/**
 * A table of the report with words around it.
 *
 * @param title what it holds
 * @param note how to read it, in a sentence or two
 * @param head names of columns
 * @param rows cells in the order of the columns
 */
public record Section(String title, String note, List<String> head, List<List<String>> rows) {
    public Section {
        head = List.copyOf(head);
        rows = List.copyOf(rows);
    }
}
