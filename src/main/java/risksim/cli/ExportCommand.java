package risksim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import risksim.experiment.store.Parquet;
import risksim.experiment.store.Runs;
import risksim.file.BadInput;
import risksim.file.Problem;
import risksim.file.Words;

/** Hands the results of a run to other programs. */
@Command(
        name = "export",
        description = "Write the results of a finished run to a file that other programs read.",
        footer = {
            "",
            "Example: risksim export pricing-duopoly-1a2b3c4d --format parquet --to pricing.parquet",
            "",
            "Columns: arm, point, replication, tick, metric, value. No number is rounded.",
            "Exit code: 0 written, 2 bad input, 3 failed."
        })
final class ExportCommand implements Callable<Integer> {
    private static final String RESULTS =
            "SELECT arm, point, replication, tick, metric, value FROM results ORDER BY rowid";

    /** What other programs read. */
    enum Format {
        csv,
        parquet,
        json
    }

    @Parameters(paramLabel = "RUN", description = "a run's name in the folder of runs, or its folder")
    private Path run = Path.of("");

    @Option(names = "--format", required = true, description = "${COMPLETION-CANDIDATES}")
    private Format format = Format.csv;

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "the file to write")
    private Path to = Path.of("");

    @Option(names = "--force", description = "overwrite the file if it is there")
    private boolean force;

    @Option(names = "--runs", paramLabel = "FOLDER", description = "where runs are kept (default: ${DEFAULT-VALUE})")
    private Path runs = Path.of("reports", "runs");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Path folder = folder();
        writable();
        try (Runs loaded = Runs.of(folder)) {
            Path beside = to.resolveSibling(to.getFileName() + ".part");
            write(loaded, folder.resolve("results.csv"), beside);
            Files.move(beside, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(to + " cannot be written", failed);
        }
        spec.commandLine().getErr().printf("%s written%n", to);
        return 0;
    }

    private Path folder() {
        Path named = runs.resolve(run);
        if (Files.isDirectory(named)) {
            return named;
        }
        if (Files.isDirectory(run)) {
            return run;
        }
        throw bad(run, "is no run of " + runs + Words.meant(run.toString(), Runs.names(runs)));
    }

    private void writable() {
        Path parent = to.toAbsolutePath().getParent();
        if (Files.isDirectory(to)) {
            throw bad(to, "is a folder; a file was expected");
        }
        if (parent == null || !Files.isDirectory(parent)) {
            throw bad(to, "cannot be written: its folder does not exist");
        }
        if (Files.exists(to) && !force) {
            throw bad(to, "is there already; --force overwrites it");
        }
    }

    private void write(Runs loaded, Path csv, Path file) throws IOException {
        switch (format) {
            case csv -> Files.copy(csv, file, StandardCopyOption.REPLACE_EXISTING);
            case parquet -> Parquet.write(csv, file);
            case json -> json(loaded, file);
        }
    }

    private static void json(Runs loaded, Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            loaded.query(RESULTS, new JsonRows(out));
            if (out.checkError()) {
                throw new IOException("the text could not be written whole");
            }
        }
    }

    private static BadInput bad(Path path, String why) {
        return new BadInput(List.of(new Problem(path.toString(), 0, 0, "", why)));
    }
}
