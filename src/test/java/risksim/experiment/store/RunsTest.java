package risksim.experiment.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.MapEntry;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import risksim.file.BadInput;

/** Finished runs as tables, and what cannot be done to them. */
class RunsTest {
    @TempDir
    private Path folder;

    private List<List<Object>> ask(String sql) {
        try (Runs runs = Runs.open(folder)) {
            return ask(runs, sql);
        }
    }

    private static List<List<Object>> ask(Runs runs, String sql) {
        Kept.Answer answer = new Kept.Answer();
        runs.query(sql, answer);
        assertThat(answer.ended).isTrue();
        return List.copyOf(answer.rows);
    }

    @Test
    void runs_results_and_findings_are_tables() throws IOException {
        Kept.run(folder, "small-2");
        Kept.run(folder, "small-1");
        assertThat(
                        ask(
                                "select run, scenario, scenario_hash, appetite_hash, seed, replications, code, manifest ->> 'something-new' from runs"))
                .containsExactly(
                        Arrays.asList("small-1", "small", "00ff", null, Long.MIN_VALUE, 4L, "0.1.0 (classes)", "yes"),
                        Arrays.asList("small-2", "small", "00ff", null, Long.MIN_VALUE, 4L, "0.1.0 (classes)", "yes"));
        assertThat(ask("from results where run = 'small-2'"))
                .containsExactly(
                        List.of("small-2", "baseline", "", 0, 900L, "profit-gain", 0.85),
                        List.of("small-2", "baseline", "", 1, 1100L, "profit-gain", 0.9),
                        List.of("small-2", "blind", "world.with.discount=0.0", 0, 500L, "profit-gain", 0.25),
                        List.of("small-2", "blind", "world.with.discount=0.0", 1, 500L, "profit-gain", -0.05));
        assertThat(ask("from findings where run = 'small-1'"))
                .containsExactly(
                        List.of(
                                "small-1",
                                "baseline",
                                "profit-gain",
                                0.875,
                                0.5,
                                1.0,
                                0.95,
                                2L,
                                "at most 0.25",
                                1.0,
                                0.158,
                                1.0,
                                "exceeded",
                                "It's beyond; \"much\"."),
                        Arrays.asList(
                                "small-1",
                                "blind",
                                "profit-gain",
                                null,
                                null,
                                null,
                                null,
                                0L,
                                null,
                                null,
                                null,
                                null,
                                "none",
                                "No ground."));
    }

    @Test
    void a_name_is_only_a_name() throws IOException {
        List<String> names = List.of(
                "'); DROP TABLE runs; --",
                "a'b",
                "a*",
                "ab",
                "x[y]",
                "xy",
                "p=1",
                "q?",
                "b\\c",
                "**",
                "s \"t\"; {u,v}",
                "ü");
        for (int i = 0; i < names.size(); i++) {
            String row = "n,,%d,5,m,1.0\n".formatted(i);
            Path run = Kept.run(folder, names.get(i), Kept.HEAD + row);
            assertThat(Parquet.beside(run.resolve("results.csv"))).isRegularFile();
            try (Runs alone = Runs.of(run)) {
                assertThat(ask(alone, "select run, replication from results"))
                        .containsExactly(List.of(names.get(i), i));
            }
        }
        assertThat(ask("select run, count(*), min(replication) from results group by run order by min(replication)"))
                .hasSize(names.size())
                .allSatisfy(row -> assertThat(row.get(0)).isEqualTo(names.get((int) row.get(2))))
                .allSatisfy(row -> assertThat(row.get(1)).isEqualTo(1L));
    }

    @Test
    void a_half_written_run_is_not_read_and_said_to_be_so() throws IOException {
        Kept.run(folder, "whole");
        Files.delete(Kept.run(folder, "half").resolve("manifest.json"));
        Files.createDirectories(folder.resolve("no run"));
        try (Runs runs = Runs.open(folder)) {
            assertThat(ask(runs, "select run from runs")).containsExactly(List.of("whole"));
            assertThat(ask(runs, "select distinct run from results")).containsExactly(List.of("whole"));
            assertThat(runs.unread())
                    .singleElement()
                    .asString()
                    .endsWith("half: is not finished: it has no manifest.json");
        }
        assertThatThrownBy(() -> Runs.of(folder.resolve("half"))).isInstanceOf(BadInput.class);
        assertThatThrownBy(() -> Runs.open(folder.resolve("nowhere"))).hasMessageContaining("is not a folder of runs");
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_shown_of_a_run_that_cannot_be_read_whole() {
        return Stream.of(
                        MapEntry.entry("results.csv", "arm,replication,tick,metric,value\na,0,1,m,1.0\n"),
                        MapEntry.entry("results.csv", Kept.HEAD + "a,,0,1,m,1.0\na,,0,1,m\n"),
                        MapEntry.entry("findings.json", "[]"),
                        MapEntry.entry("findings.json", "{ \"findings\": [ 1 ] }"),
                        MapEntry.entry("findings.json", "{ \"findings\": "),
                        MapEntry.entry("manifest.json", "{ \"seed\": \"many\" }"))
                .map(wrong -> DynamicTest.dynamicTest(wrong.getKey() + " " + wrong.getValue(), () -> {
                    Kept.run(folder, "right");
                    Files.writeString(Kept.run(folder, "wrong").resolve(wrong.getKey()), wrong.getValue());
                    try (Runs runs = Runs.open(folder)) {
                        for (Table table : Table.ALL) {
                            assertThat(ask(runs, "select distinct run from " + table.name()))
                                    .containsExactly(List.of("right"));
                        }
                        assertThat(runs.unread()).singleElement().asString().contains("wrong", wrong.getKey());
                    }
                }));
    }

    @Test
    void the_tables_are_those_that_are_described() throws IOException {
        Kept.run(folder, "small");
        for (Table table : Table.ALL) {
            assertThat(ask("select column_name, column_type from (describe " + table.name() + ")"))
                    .isEqualTo(table.columns().stream()
                            .map(column -> List.<Object>of(column.name(), column.type()))
                            .toList());
        }
        assertThat(ask("select name from (show tables) order by name"))
                .containsExactly(List.of("findings"), List.of("results"), List.of("runs"));
    }

    @TestFactory
    Stream<DynamicTest> only_questions_are_answered() {
        String there = folder.resolve("stolen").toString();
        return Stream.of(
                        "COPY results TO '" + there + "'",
                        "ATTACH '" + there + "'",
                        "ATTACH ':memory:' AS other",
                        "INSTALL httpfs",
                        "LOAD httpfs",
                        "SET enable_external_access = true",
                        "RESET lock_configuration",
                        "PRAGMA enable_profiling",
                        "CALL enable_logging()",
                        "EXPORT DATABASE '" + there + "'",
                        "CREATE TABLE mine AS SELECT 1",
                        "DELETE FROM results",
                        "DROP TABLE runs",
                        "CREATE PERSISTENT SECRET s (TYPE http)")
                .map(sql -> DynamicTest.dynamicTest(sql, () -> {
                    try (Runs runs = Runs.open(folder)) {
                        assertThatThrownBy(() -> runs.query(sql, new Kept.Answer()))
                                .isInstanceOf(BadInput.class)
                                .hasMessageContaining("only questions are answered");
                    }
                    assertThat(folder).isEmptyDirectory();
                }));
    }

    @TestFactory
    Stream<DynamicTest> no_file_is_in_reach_even_of_a_question() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
        return Stream.of(
                        "read_csv('/etc/passwd')",
                        "read_csv('S')",
                        "read_text('S')",
                        "read_blob('S')",
                        "'S'",
                        "read_json('S')",
                        "read_parquet('S')",
                        "sniff_csv('S')",
                        "glob('S')",
                        "query('FROM ''S''')",
                        "read_csv('https://example.org/a.csv')",
                        "enable_logging(storage = 'file', storage_config = {'path': 'S.log'})")
                .map(from -> from.replace("S", secret.toString()))
                .map(from -> DynamicTest.dynamicTest(from, () -> {
                    try (Runs runs = Runs.open(folder)) {
                        assertThatThrownBy(() -> runs.query("SELECT * FROM " + from, new Kept.Answer()))
                                .isInstanceOf(BadInput.class)
                                .hasMessageMatching("(?s)query: .*(disabled by configuration|is not available here).*");
                    }
                    assertThat(folder.toFile().list()).containsExactly("secret.csv");
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_second_wall_stands_alone() throws IOException {
        Kept.run(folder, "small");
        String there = folder.resolve("stolen").toString();
        return Stream.of(
                        "COPY results TO '" + there + "'",
                        "FROM read_csv('/etc/passwd')",
                        "FROM glob('/etc/*')",
                        "ATTACH '" + there + "'",
                        "INSTALL httpfs",
                        "LOAD httpfs",
                        "SET enable_external_access = true",
                        "SET lock_configuration = false",
                        "SET threads = 4",
                        "EXPORT DATABASE '" + there + "'",
                        "CREATE PERSISTENT SECRET s (TYPE http)")
                .map(sql -> DynamicTest.dynamicTest(sql, () -> {
                    try (Runs runs = Runs.open(folder)) {
                        assertThatThrownBy(() -> runs.ask(sql, new Kept.Answer()))
                                .isInstanceOf(SQLException.class)
                                .hasMessageMatching("(?s).*(disabled|locked|lock_configuration).*");
                    }
                    assertThat(folder.toFile().list()).containsExactly("small");
                }));
    }

    @Test
    void a_wrong_question_is_told_in_the_words_of_the_database() {
        assertThatThrownBy(() -> ask("selec 1")).hasMessageContaining("syntax error at or near \"selec\"");
        assertThatThrownBy(() -> ask("select valu from results"))
                .hasMessageStartingWith("query: Binder Error")
                .hasMessageContaining("\"value\"");
        assertThatThrownBy(() -> ask("select 'x'::int")).hasMessageContaining("Could not convert string 'x'");
        assertThatThrownBy(() -> ask("select 1; select 2")).hasMessageContaining("one question at a time; there are 2");
        assertThatThrownBy(() -> ask("select " + "1 + ".repeat(600) + "1")).hasMessageContaining("too deep");
        assertThatThrownBy(() -> ask(" -- nothing")).hasMessageContaining("there are 0");
    }

    @Test
    void values_that_are_no_numbers_are_texts() {
        assertThat(
                        ask(
                                "select [1, 2], {'a': 1}, date '2026-01-02', 1::hugeint, 1.50, true, null, sum(i) from range(3) t(i)"))
                .singleElement()
                .asString()
                .isEqualTo("[[1, 2], {a=1}, 2026-01-02, 1, 1.50, true, null, 3]");
    }
}
