package risksim.experiment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import risksim.file.BadInput;

/** Results as Parquet: same rows, same bits, same bytes. */
class ParquetTest {
    /** Numbers on which readers and writers of text or columns have been seen to fail. */
    private static final List<Double> HARD = List.of(
            0.0,
            -0.0,
            1e-300,
            Double.MIN_VALUE,
            -Double.MIN_VALUE,
            2.225073858507201e-308,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            0.1 + 0.2,
            1 / 3.0,
            9007199254740993.0,
            Double.NEGATIVE_INFINITY,
            Double.NaN);

    @TempDir
    private Path folder;

    private Path csv(String rows) throws IOException {
        return Files.writeString(folder.resolve("results.csv"), Kept.HEAD + rows);
    }

    private static Kept.Answer read(Path parquet, String sql) throws SQLException {
        try (Database database = Database.open(1)) {
            Kept.Answer answer = new Kept.Answer();
            database.ask(
                    sql.replace("FILE", "read_parquet('" + parquet.toString().replace("'", "''") + "')"), answer);
            return answer;
        }
    }

    @Test
    void equal_results_are_equal_bytes_whatever_the_number_of_threads() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 300_000; i++) { // more than two groups of rows
            rows.append("a,,")
                    .append(i)
                    .append(",7,m,")
                    .append(StrictMath.sin(i))
                    .append('\n');
        }
        Path csv = csv(rows.toString());
        byte[] first = Files.readAllBytes(Parquet.beside(csv));
        for (int threads : new int[] {1, 2, 2, 4}) {
            Path again = folder.resolve("again.parquet");
            Parquet.write(csv, again, threads);
            assertThat(Files.readAllBytes(again)).as(threads + " threads").isEqualTo(first);
        }
        csv(rows.append("a,,300000,7,m,0.5\n").toString());
        assertThat(Files.readAllBytes(Parquet.beside(csv))).isNotEqualTo(first);
    }

    @Test
    void every_number_keeps_its_bits_and_its_place() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            for (double value : HARD) {
                rows.append("a,,")
                        .append(i)
                        .append(",9223372036854775807,m,")
                        .append(value)
                        .append('\n');
            }
        }
        Kept.Answer answer = read(Parquet.beside(csv(rows.toString())), "SELECT value, tick FROM FILE");
        assertThat(answer.rows).hasSize(40 * HARD.size());
        for (int i = 0; i < answer.rows.size(); i++) {
            double value = (double) answer.rows.get(i).get(0);
            assertThat(Double.doubleToLongBits(value))
                    .as("row " + i)
                    .isEqualTo(Double.doubleToLongBits(HARD.get(i % HARD.size())));
            assertThat(answer.rows.get(i).get(1)).isEqualTo(Long.MAX_VALUE);
        }
    }

    @Test
    void columns_have_types_and_texts_come_back() throws Exception {
        Path parquet =
                Parquet.beside(csv("\"a, \"\"b\"\"\nc\",,0,5,NULL,1.0\n'=x,world.with.discount=0.5,1,5,m,2.0\n"));
        assertThat(read(parquet, "SELECT column_name, column_type FROM (DESCRIBE FROM FILE)").rows)
                .containsExactly(
                        List.of("arm", "VARCHAR"),
                        List.of("point", "VARCHAR"),
                        List.of("replication", "INTEGER"),
                        List.of("tick", "BIGINT"),
                        List.of("metric", "VARCHAR"),
                        List.of("value", "DOUBLE"));
        assertThat(read(parquet, "FROM FILE").rows)
                .containsExactly(
                        List.of("a, \"b\"\nc", "", 0, 5L, "NULL", 1.0),
                        List.of("'=x", "world.with.discount=0.5", 1, 5L, "m", 2.0));
    }

    @Test
    void a_table_that_is_not_one_of_results_leaves_no_file() throws IOException {
        for (String wrong : List.of(
                "arm,replication,tick,metric,value\na,0,5,m,1.0\n",
                Kept.HEAD + "a,,0,5,m\n",
                Kept.HEAD + "a,,0,5,m,1.0,2.0\n",
                Kept.HEAD + "a,,zero,5,m,1.0\n",
                Kept.HEAD + "a,,0,5,m,high\n",
                "")) {
            Path csv = Files.writeString(folder.resolve("results.csv"), wrong);
            assertThatThrownBy(() -> Parquet.beside(csv))
                    .as(wrong)
                    .isInstanceOf(BadInput.class)
                    .hasMessageContaining("results.csv");
        }
        assertThat(folder.toFile().list()).containsExactly("results.csv");
    }

    @Test
    void what_cannot_be_written_is_told() throws IOException {
        Path csv = csv("a,,0,5,m,1.0\n");
        assertThatThrownBy(() -> Parquet.write(csv, folder.resolve("nowhere/x.parquet")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("x.parquet cannot be written");
    }
}
