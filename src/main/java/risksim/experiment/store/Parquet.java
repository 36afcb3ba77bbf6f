package risksim.experiment.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import risksim.file.BadInput;
import risksim.file.Problem;

/**
 * Results as Parquet, the column format that statistics programs read fastest: the same columns, rows and bits as
 * {@code results.csv}, with types. Equal results are equal bytes.
 */
public final class Parquet {
    /** Rows of a group; said here so that a later default of the library changes no byte. */
    private static final int GROUP = 122_880;

    /** No dictionary, because the library's takes 0.0 and -0.0 for one number. */
    private static final String FORM = "(FORMAT parquet, COMPRESSION zstd, DICTIONARY_SIZE_LIMIT 0, ROW_GROUP_SIZE "
            + GROUP + ", USE_TMP_FILE false)";

    private Parquet() {}

    /**
     * Writes {@code results.parquet} beside a {@code results.csv}.
     *
     * @return the file
     * @throws BadInput if the table is not one of results
     */
    public static Path beside(Path csv) {
        Path parquet = csv.resolveSibling("results.parquet");
        write(csv, parquet);
        return parquet;
    }

    /**
     * Writes a Parquet file whole: first beside its name, then in its place.
     *
     * @throws BadInput if the table is not one of results
     */
    public static void write(Path csv, Path parquet) {
        write(csv, parquet, 1);
    }

    static void write(Path csv, Path parquet, int threads) {
        Path beside = parquet.resolveSibling(parquet.getFileName() + ".part");
        try (Database database = Database.open(threads)) {
            load(database, csv);
            String place = beside.toAbsolutePath().toString().replace("'", "''");
            database.run("COPY (SELECT * EXCLUDE (run) FROM results ORDER BY rowid) TO '" + place + "' " + FORM);
            Files.move(beside, parquet, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException | IOException failed) {
            throw new UncheckedIOException(
                    parquet + " cannot be written", new IOException(failed.getMessage(), failed));
        }
    }

    private static void load(Database database, Path csv) throws IOException {
        try {
            database.load("", csv);
        } catch (SQLException wrong) {
            throw new BadInput(List.of(new Problem(csv.toString(), 0, 0, "", Database.words(wrong))));
        } catch (IllegalArgumentException wrong) {
            throw new BadInput(List.of(new Problem(csv.toString(), 0, 0, "", String.valueOf(wrong.getMessage()))));
        }
    }
}
