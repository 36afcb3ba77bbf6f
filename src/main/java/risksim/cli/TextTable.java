package risksim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A table of plain characters: every column as wide as it must be, numbers to the right. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final Set<Integer> numbers;

    /**
     * @param head the names of the columns
     * @param numbers columns that are set to the right, from 0
     */
    TextTable(List<String> head, Set<Integer> numbers) {
        rows.add(head);
        this.numbers = numbers;
    }

    TextTable row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** The table, each line with its end. */
    String text() {
        int[] widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        StringBuilder text = new StringBuilder(line(rows.get(0), widths));
        text.append(line(rows.get(0).stream().map(cell -> "").toList(), widths).replace(' ', '-'));
        rows.stream().skip(1).forEach(row -> text.append(line(row, widths)));
        return text.toString();
    }

    private String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(String.format("%" + (numbers.contains(i) ? "" : "-") + widths[i] + "s", row.get(i)));
            line.append(i == widths.length - 1 ? "\n" : "  ");
        }
        return line.toString();
    }
}
