package risksim.experiment.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import risksim.file.Json;

/**
 * The first wall before the tables: a statement is asked only if DuckDB's own parser finds that it is one that reads, and it
 * calls no table function but those that are known to do nothing else. (Of the others some read files, which the second wall
 * refuses, and one writes a log and ends the process when it may not.)
 */
final class Question {
    /** Gives what {@link #refuse} takes; its parameter is the statement. */
    static final String PARSE = "SELECT json_serialize_sql(CAST(? AS VARCHAR))";

    private static final Set<String> HARMLESS = Set.of(
            "range", "generate_series", "repeat", "unnest", "json_each", "json_tree", "histogram", "histogram_values");

    private static final String ONLY =
            "only questions are answered (SELECT, FROM, WITH, DESCRIBE, SUMMARIZE): runs are read,"
                    + " never changed, and no other file is read or written";

    private Question() {}

    /** Why a statement is not asked; empty when it may be. What cannot be parsed may be: asking it tells the place. */
    static Optional<String> refuse(String parsed) {
        Map<?, ?> tree;
        try {
            tree = Json.read(parsed, Map.class);
        } catch (IllegalArgumentException deep) {
            return Optional.of("the question is nested too deep");
        }
        if ("parser".equals(tree.get("error_type"))) {
            return Optional.empty();
        }
        if (!(tree.get("statements") instanceof List<?> statements)) {
            return Optional.of(ONLY);
        }
        if (statements.size() != 1) {
            return Optional.of("one question at a time; there are " + statements.size() + " here");
        }
        return functions(statements)
                .filter(name -> !HARMLESS.contains(name))
                .findFirst()
                .map(name -> "the table function " + name + " is not available here: " + ONLY);
    }

    /** The names of all table functions of a tree. */
    private static Stream<String> functions(Object node) {
        if (node instanceof List<?> items) {
            return items.stream().filter(Objects::nonNull).flatMap(Question::functions);
        }
        if (!(node instanceof Map<?, ?> facts)) {
            return Stream.of();
        }
        Stream<String> inner = facts.values().stream().filter(Objects::nonNull).flatMap(Question::functions);
        return "TABLE_FUNCTION".equals(facts.get("type"))
                ? Stream.concat(Stream.of(name(facts.get("function"))), inner)
                : inner;
    }

    private static String name(@Nullable Object call) {
        return call instanceof Map<?, ?> facts
                ? String.valueOf(facts.get("function_name")).toLowerCase(Locale.ROOT)
                : "of no name";
    }
}
