package risksim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import risksim.experiment.store.Rows;
import risksim.experiment.store.Runs;
import risksim.experiment.store.Table;
import risksim.file.Csv;
import risksim.file.Json;

/** Answers questions to the results of all runs. */
@Command(
        name = "query",
        description = "Ask the results of all finished runs a question in SQL; without one, list tables and columns.",
        footer = {
            "",
            "Example: risksim query \"select run, arm, value, low, high, n from findings where metric = 'profit-gain'\"",
            "",
            "The table rounds numbers; --csv and --json keep every digit. Runs are read and never changed.",
            "Exit code: 0 answered, 2 a question that cannot be answered, 3 failed."
        })
final class QueryCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "SQL", description = "a question in the SQL of DuckDB")
    private Optional<String> sql = Optional.empty();

    @Option(names = "--runs", paramLabel = "FOLDER", description = "where runs are kept (default: ${DEFAULT-VALUE})")
    private Path runs = Path.of("reports", "runs");

    @ArgGroup
    private Form form = new Form();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** How the answer is printed: a table, unless said otherwise. */
    private static final class Form {
        @Option(names = "--json", description = "print as JSON")
        private boolean json;

        @Option(names = "--csv", description = "print as comma-separated text")
        private boolean csv;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (sql.isEmpty()) {
            tables(out);
            return 0;
        }
        try (Runs loaded = Runs.open(runs)) {
            PrintWriter err = spec.commandLine().getErr();
            loaded.unread().forEach(problem -> err.println("not read: " + problem));
            loaded.query(sql.get(), rows(out));
        }
        return 0;
    }

    private Rows rows(PrintWriter out) {
        return form.json ? new JsonRows(out) : form.csv ? new CsvRows(out) : new TableRows(out);
    }

    private void tables(PrintWriter out) {
        if (form.json) {
            out.print(Json.write(Table.ALL));
            return;
        }
        String row = form.csv ? "%s,%s,%s,%s%n" : "  %2$-26s %3$-8s %4$s%n";
        if (form.csv) {
            out.printf(row, "table", "column", "type", "about");
        }
        for (Table table : Table.ALL) {
            if (!form.csv) {
                out.printf("%s: %s%n", table.name(), table.about());
            }
            table.columns()
                    .forEach(column -> out.printf(
                            row,
                            table.name(),
                            column.name(),
                            column.type(),
                            form.csv ? Csv.cell(column.about()) : column.about()));
        }
    }
}
