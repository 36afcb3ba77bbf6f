package risksim.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import risksim.experiment.store.Rows;

/** An answer as a table of plain characters: numbers to the right, and rounded as in all tables for people. */
final class TableRows implements Rows {
    private final PrintWriter out;
    private final List<List<String>> lines = new ArrayList<>();
    private boolean[] numbers = new boolean[0];

    TableRows(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void columns(List<String> names) {
        lines.add(names.stream().map(TableRows::printable).toList());
        numbers = new boolean[names.size()];
    }

    @Override
    public void row(List<@Nullable Object> values) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            numbers[i] |= value instanceof Number;
            cells.add(cell(value));
        }
        lines.add(cells);
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Double number) {
            return Double.isFinite(number) ? Numbers.number(number) : number.toString();
        }
        return value == null ? "null" : printable(value.toString());
    }

    /** Whatever a file says, it steers no terminal. */
    private static String printable(String text) {
        return text.replaceAll("\\R", " ").replaceAll("\\p{Cntrl}", "?");
    }

    @Override
    public void end() {
        int[] widths = new int[numbers.length];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        print(lines.get(0), widths);
        List<String> rule = new ArrayList<>();
        for (int width : widths) {
            rule.add("-".repeat(width));
        }
        print(rule, widths);
        lines.stream().skip(1).forEach(line -> print(line, widths));
        out.flush();
    }

    private void print(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String space = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? "" : "  ").append(numbers[i] ? space + cells.get(i) : cells.get(i) + space);
        }
        out.println(line.toString().stripTrailing());
    }
}
