package risksim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Numbers that nobody here made up: the files of {@code src/test/resources/oracles}, each with its source and licence. */
public final class Oracle {
    private Oracle() {}

    /** A file of the folder. */
    public static JsonNode read(String name) {
        try (InputStream file = Objects.requireNonNull(Oracle.class.getResourceAsStream("/oracles/" + name), name)) {
            return new ObjectMapper().readTree(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A list of numbers. */
    public static double[] numbers(JsonNode list) {
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = list.get(i).asDouble();
        }
        return numbers;
    }

    /** A list of lists of numbers. */
    public static double[][] table(JsonNode rows) {
        List<double[]> table = new ArrayList<>();
        rows.forEach(row -> table.add(numbers(row)));
        return table.toArray(double[][]::new);
    }

    /** The items of a list. */
    public static List<JsonNode> items(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        list.forEach(items::add);
        return items;
    }
}
