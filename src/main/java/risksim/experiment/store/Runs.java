package risksim.experiment.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import risksim.file.BadInput;
import risksim.file.Problem;

/**
 * The finished runs of a folder as tables for questions in SQL. The tables are loaded into memory when they are opened and are
 * gone when they are closed: the files of the runs stay the only truth, no copy of them can be stale, nobody waits for another
 * process's lock, and a folder that cannot be written can be asked.
 *
 * <p>One thread answers, so that the same question to the same runs has the same answer to the last bit.
 */
public final class Runs implements AutoCloseable {
    private static final String MANIFEST = "manifest.json";

    private final Database database;
    private final List<Problem> unread = new ArrayList<>();

    private Runs(Database database) {
        this.database = database;
    }

    /**
     * Opens all finished runs of a folder, ordered by name.
     *
     * @throws BadInput if the folder is not there
     */
    public static Runs open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw bad(folder.toString(), "is not a folder of runs");
        }
        return load(folders(folder));
    }

    /**
     * Opens one run alone.
     *
     * @throws BadInput if the run is not finished or cannot be read
     */
    public static Runs of(Path run) {
        Runs runs = load(List.of(run));
        if (!runs.unread.isEmpty()) {
            runs.close();
            throw new BadInput(runs.unread);
        }
        return runs;
    }

    /** The names of the runs of a folder, finished or not. */
    public static List<String> names(Path folder) {
        return Files.isDirectory(folder)
                ? folders(folder).stream().map(RunFiles::name).toList()
                : List.of();
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Runs::isRun)
                    .sorted(Comparator.comparing(RunFiles::name))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(folder + " cannot be read", failed);
        }
    }

    private static boolean isRun(Path path) {
        return Files.isDirectory(path)
                && (Files.exists(path.resolve(MANIFEST)) || Files.exists(path.resolve("replications.jsonl")));
    }

    private static Runs load(List<Path> folders) {
        try {
            Runs runs = new Runs(Database.open(1));
            for (Path folder : folders) {
                runs.add(folder);
            }
            runs.database.shut();
            return runs;
        } catch (SQLException failed) {
            throw broken(failed);
        }
    }

    private void add(Path folder) throws SQLException {
        if (!Files.exists(folder.resolve(MANIFEST))) {
            unread.add(new Problem(folder.toString(), 0, 0, "", "is not finished: it has no " + MANIFEST));
            return;
        }
        database.run("BEGIN");
        Path file = folder;
        try {
            RunFiles files = new RunFiles(folder);
            file = folder.resolve(MANIFEST);
            database.run(Table.RUNS.insert(), files.manifest());
            file = folder.resolve("findings.json");
            for (@Nullable Object[] finding : files.findings()) {
                database.run(Table.FINDINGS.insert(), finding);
            }
            file = folder.resolve("results.csv");
            database.load(RunFiles.name(folder), file);
            database.run("COMMIT");
        } catch (SQLException wrong) {
            skip(file, Database.words(wrong));
        } catch (IllegalArgumentException wrong) {
            skip(file, String.valueOf(wrong.getMessage()));
        } catch (IOException wrong) {
            skip(file, "cannot be read: " + wrong);
        }
    }

    /** Nothing of a run is shown when a part of it cannot be read. */
    private void skip(Path file, String why) throws SQLException {
        database.run("ROLLBACK");
        unread.add(
                new Problem(file.toString(), 0, 0, "", why.lines().findFirst().orElse("")));
    }

    /** Runs that are not in the tables, and why: unfinished, or not readable. */
    public List<Problem> unread() {
        return List.copyOf(unread);
    }

    /**
     * Asks one question.
     *
     * @param sql a SELECT or what is one in other words: FROM, WITH, VALUES, DESCRIBE, SUMMARIZE, SHOW
     * @throws BadInput with DuckDB's words if the question cannot be answered
     */
    public void query(String sql, Rows rows) {
        try {
            Question.refuse(database.one(Question.PARSE, sql)).ifPresent(why -> {
                throw bad("query", why);
            });
            ask(sql, rows);
        } catch (SQLException wrong) {
            throw bad("query", Database.words(wrong));
        }
    }

    /** The second wall alone: files and extensions are out of reach whatever the statement. */
    void ask(String sql, Rows rows) throws SQLException {
        database.ask(sql, rows);
    }

    private static BadInput bad(String where, String why) {
        return new BadInput(List.of(new Problem(where, 0, 0, "", why)));
    }

    private static UncheckedIOException broken(SQLException failed) {
        return new UncheckedIOException(
                "the database in memory failed", new IOException(Database.words(failed), failed));
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException failed) {
            throw broken(failed);
        }
    }
}
