package risksim.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import risksim.experiment.store.Rows;
import risksim.file.Json;

/**
 * An answer as a JSON list with one object a row, every digit kept. A number that JSON does not know (NaN, Infinity) is a text,
 * and the second column of a name gets the number 2 after it.
 */
final class JsonRows implements Rows {
    private final PrintWriter out;
    private final List<String> keys = new ArrayList<>();
    private boolean first = true;

    JsonRows(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void columns(List<String> names) {
        for (String name : names) {
            String key = name;
            for (int again = 2; keys.contains(key); again++) {
                key = name + "_" + again;
            }
            keys.add(key);
        }
        out.print("[");
    }

    @Override
    public void row(List<@Nullable Object> values) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            row.put(keys.get(i), value(values.get(i)));
        }
        out.print(first ? "\n  " : ",\n  ");
        out.print(Json.line(row));
        first = false;
    }

    private static @Nullable Object value(@Nullable Object value) {
        boolean endless = value instanceof Double number && !Double.isFinite(number)
                || value instanceof Float small && !Float.isFinite(small);
        return endless ? String.valueOf(value) : value;
    }

    @Override
    public void end() {
        out.print(first ? "]\n" : "\n]\n");
        out.flush();
    }
}
