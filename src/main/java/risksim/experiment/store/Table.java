package risksim.experiment.store;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that questions can be asked of.
 *
 * @param name its name in SQL
 * @param about what one row is, in one sentence
 * @param columns from left to right
 */
public record Table(String name, String about, List<Column> columns) {
    /** One row a finished run. */
    public static final Table RUNS = new Table(
            "runs",
            "One row for each finished run.",
            List.of(
                    Column.text("run", "Name of the run's folder."),
                    Column.text("scenario", "Name of the scenario."),
                    Column.text("scenario_hash", "SHA-256 of the resolved scenario."),
                    Column.text("appetite_hash", "SHA-256 of the appetite, which was fixed before the run."),
                    Column.integer("seed", "Seed of the scenario."),
                    Column.integer("replications", "Replications of all arms and points together."),
                    Column.integer("ticks", "Ticks of all replications together."),
                    Column.text("hash_of_all_replications", "Hash over the hashes of all replications."),
                    Column.text("code", "Version of risksim and hash of its jar."),
                    Column.text("host", "Where agents ran; it changes no number."),
                    Column.text("jvm", "Java machine that played the run."),
                    Column.text("system", "Operating system and processor."),
                    Column.text("manifest", "The whole of manifest.json; manifest ->> 'jvm' takes one fact out.")));

    /** One row a number. */
    public static final Table RESULTS = new Table(
            "results",
            "One row for each metric of each replication: results.csv of every finished run.",
            List.of(
                    Column.text("run", "Name of the run's folder."),
                    Column.text("arm", "Arm of the scenario; all arms share the chance of a replication."),
                    Column.text("point", "Point of a sweep, such as world.with.discount=0.5; empty without one."),
                    new Column("replication", "INTEGER", "Number of the replication, from 0."),
                    Column.integer("tick", "Tick at which the replication ended."),
                    Column.text("metric", "Name of the metric; 'risksim describe' tells its unit and formula."),
                    Column.number("value", "The number, bit for bit.")));

    /** One row a finding. */
    public static final Table FINDINGS = new Table(
            "findings",
            "One row for each metric of each arm, held against the appetite: findings.json of every finished run.",
            List.of(
                    Column.text("run", "Name of the run's folder."),
                    Column.text("arm", "Arm of the scenario."),
                    Column.text("metric", "Name of the metric."),
                    Column.number("value", "Mean over replications; null when none gave a number."),
                    Column.number("low", "Lower end of the mean's interval; null when unknown."),
                    Column.number("high", "Upper end of the mean's interval; null when unknown."),
                    Column.number("confidence", "Confidence of the interval, above 0 and below 1."),
                    Column.integer("n", "Replications that gave a number."),
                    Column.text("appetite", "What was called acceptable, such as 'at most 0.25'; null without one."),
                    Column.number("likelihood", "Share of replications beyond the appetite; null without one."),
                    Column.number("likelihood_low", "Lower end of the share's interval."),
                    Column.number("likelihood_high", "Upper end of the share's interval."),
                    Column.text("verdict", "One of within, exceeded, undecided, none."),
                    Column.text("sentence", "The finding for people.")));

    /** All tables, in the order in which they are told. */
    public static final List<Table> ALL = List.of(RUNS, RESULTS, FINDINGS);

    /** The order of the columns of {@code results.csv}, which has no column for the run. */
    static final String CSV_HEAD = RESULTS.columns().stream()
            .map(Column::name)
            .filter(name -> !name.equals("run"))
            .collect(Collectors.joining(","));

    public Table {
        columns = List.copyOf(columns);
    }

    /** The statement that makes the table. */
    String create() {
        return columns.stream()
                .map(column -> column.name() + " " + column.type())
                .collect(Collectors.joining(", ", "CREATE TABLE " + name + " (", ")"));
    }

    /** The statement that adds a row; each value is a parameter. */
    String insert() {
        return columns.stream()
                .map(column -> "?")
                .collect(Collectors.joining(", ", "INSERT INTO " + name + " VALUES (", ")"));
    }

    /**
     * A column.
     *
     * @param name its name in SQL
     * @param type its type in SQL
     * @param about what it holds, in one sentence
     */
    public record Column(String name, String type, String about) {
        private static Column text(String name, String about) {
            return new Column(name, "VARCHAR", about);
        }

        private static Column integer(String name, String about) {
            return new Column(name, "BIGINT", about);
        }

        private static Column number(String name, String about) {
            return new Column(name, "DOUBLE", about);
        }
    }
}
