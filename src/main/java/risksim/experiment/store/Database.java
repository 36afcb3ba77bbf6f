package risksim.experiment.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A DuckDB in the memory of this process, with no way to the network. Values and paths reach it as parameters of prepared
 * statements, never as parts of a statement.
 */
final class Database implements AutoCloseable {
    /** Strict: no guessing of types, separators or columns, no missing or surplus cells, no empty cell taken for NULL. */
    private static final String LOAD = Table.RESULTS.columns().stream()
            .filter(column -> !column.name().equals("run"))
            .map(column -> "'" + column.name() + "': '" + column.type() + "'")
            .collect(Collectors.joining(
                    ", ",
                    "INSERT INTO results SELECT ?, * FROM read_csv(?, auto_detect = false, header = true, delim = ',',"
                            + " quote = '\"', escape = '\"', strict_mode = true, hive_partitioning = false,"
                            + " force_not_null = ['arm', 'point', 'metric'], columns = {",
                    "})"));

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /**
     * An empty database with the tables of {@link Table#ALL}.
     *
     * @param threads with more than one, the last digits of a sum depend on which thread was faster
     */
    static Database open(int threads) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", Integer.toString(threads));
        settings.setProperty("temp_directory", "");
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("allow_persistent_secrets", "false");
        Database database = new Database(DriverManager.getConnection("jdbc:duckdb:", settings));
        for (Table table : Table.ALL) {
            database.run(table.create());
        }
        return database;
    }

    /** Shuts every way to files and extensions, for good. */
    void shut() throws SQLException {
        run("SET enable_external_access = false");
        run("SET lock_configuration = true");
    }

    /** Runs a statement with parameters. */
    void run(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    /**
     * Loads a {@code results.csv} into the table of results, in the order of its lines.
     *
     * @throws SQLException if a line is not as it must be
     */
    void load(String run, Path csv) throws SQLException, IOException {
        try (BufferedReader text = Files.newBufferedReader(csv)) {
            String head = text.readLine();
            if (!Table.CSV_HEAD.equals(head)) {
                throw new IllegalArgumentException("the first line is '" + head + "', but '" + Table.CSV_HEAD
                        + "' was expected; it was written by another version, run the scenario again");
            }
        }
        run(LOAD, run, literal(csv));
    }

    /** A path in which no character stands for others: DuckDB reads paths as patterns. */
    private static String literal(Path path) {
        return path.toAbsolutePath().toString().replaceAll("[\\[*?]", "[$0]");
    }

    /** Asks one question and hands on the answer. */
    void ask(String sql, Rows rows) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            ResultSetMetaData shape = answer.getMetaData();
            int width = shape.getColumnCount();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= width; i++) {
                names.add(shape.getColumnName(i));
            }
            rows.columns(names);
            @Nullable Object[] values = new @Nullable Object[width];
            while (answer.next()) {
                for (int i = 0; i < width; i++) {
                    values[i] = plain(answer.getObject(i + 1));
                }
                rows.row(Arrays.asList(values.clone()));
            }
            rows.end();
        }
    }

    /** The first value of the first row of an answer, as text. */
    String one(String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return String.valueOf(answer.getString(1));
            }
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    /** What DuckDB says, without what its driver adds. */
    static String words(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.replaceFirst(
                        "(?s)^Invalid Input Error: Attempting to execute an unsuccessful[^\\n]*\\nError: ", "")
                .strip();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
