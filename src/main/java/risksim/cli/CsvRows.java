package risksim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import risksim.experiment.store.Rows;
import risksim.file.Csv;

/** An answer as comma-separated text, every digit kept; NULL is an empty cell, an empty text is {@code ""}. */
final class CsvRows implements Rows {
    private final PrintWriter out;

    CsvRows(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void columns(List<String> names) {
        line(names.stream().map(Csv::cell).toList());
    }

    @Override
    public void row(List<@Nullable Object> values) {
        line(values.stream().map(CsvRows::cell).toList());
    }

    private void line(List<String> cells) {
        out.print(cells.stream().collect(Collectors.joining(",", "", "\n")));
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof String text) {
            return text.isEmpty() ? "\"\"" : Csv.cell(text);
        }
        return value == null ? "" : value.toString();
    }

    @Override
    public void end() {
        out.flush();
    }
}
