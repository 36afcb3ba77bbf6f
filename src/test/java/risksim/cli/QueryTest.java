package risksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import risksim.experiment.store.Kept;
import risksim.experiment.store.Table;

/** Questions and exports as a person types them. */
class QueryTest {
    private static final Path PAGE = Path.of("src/site/markdown/results.md");

    @TempDir
    private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    private int type(String... words) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private int query(String sql, String... more) {
        return type(words(List.of("query", sql, "--runs", folder.toString()), more));
    }

    private int export(String run, String... more) {
        return type(words(List.of("export", run, "--runs", folder.toString()), more));
    }

    private static String[] words(List<String> first, String... more) {
        return Stream.concat(first.stream(), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void an_answer_is_an_aligned_table() throws IOException {
        Kept.run(folder, "it's");
        assertThat(
                        query(
                                "select run, replication as r, value, appetite from results left join findings using (run, arm, metric, value)"))
                .isZero();
        assertThat(out.toString())
                .isEqualTo(
                        """
                        run   r    value  appetite
                        ----  -  -------  --------
                        it's  0   0.8500  null
                        it's  1   0.9000  null
                        it's  0   0.2500  null
                        it's  1  -0.0500  null
                        """);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void csv_and_json_keep_every_digit() throws IOException {
        Kept.run(folder, "small");
        String sql =
                "select 1/3.0::double as third, -1 as a, '=1+1' as f, '' as e, null as n, 'nan'::double as a from runs";
        assertThat(query(sql, "--csv")).isZero();
        assertThat(out.toString()).isEqualTo("third,a,f,e,n,a\n0.3333333333333333,-1,'=1+1,\"\",,NaN\n");
        assertThat(query(sql, "--json")).isZero();
        assertThat(out.toString())
                .isEqualTo(
                        """
                        [
                          {"third":0.3333333333333333,"a":-1,"f":"=1+1","e":"","n":null,"a_2":"NaN"}
                        ]
                        """);
        assertThat(query("from runs where false", "--json")).isZero();
        assertThat(out.toString()).isEqualTo("[]\n");
        assertThat(query(sql, "--json", "--csv")).isEqualTo(2);
    }

    @Test
    void a_text_steers_no_terminal() throws IOException {
        Kept.run(folder, "small");
        assertThat(query("select 'a' || chr(27) || '[2J' || chr(10) || 'b' as t"))
                .isZero();
        assertThat(out.toString()).contains("a?[2J b");
    }

    @Test
    void a_wrong_question_exits_with_2_and_without_a_trace() throws IOException {
        Kept.run(folder, "small");
        assertThat(query("select valu from results")).isEqualTo(2);
        assertThat(err.toString()).contains("Binder Error", "LINE 1").doesNotContain("\tat ", "Exception");
        assertThat(query("copy results to '" + folder.resolve("x") + "'")).isEqualTo(2);
        assertThat(err.toString()).contains("only questions are answered").doesNotContain("\tat ", "Exception");
        assertThat(folder.resolve("x")).doesNotExist();
        assertThat(type(
                        "query",
                        "from runs",
                        "--runs",
                        folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("nowhere: is not a folder of runs");
    }

    @Test
    void runs_that_are_not_read_are_named() throws IOException {
        Kept.run(folder, "small");
        Files.delete(Kept.run(folder, "half").resolve("manifest.json"));
        assertThat(query("select run from runs", "--csv")).isZero();
        assertThat(out.toString()).isEqualTo("run\nsmall\n");
        assertThat(err.toString()).startsWith("not read: ").contains("half: is not finished");
    }

    @Test
    void without_a_question_the_tables_are_listed() {
        for (String form : List.of("", "--csv", "--json")) {
            assertThat(type(words(List.of("query"), form.isEmpty() ? new String[0] : new String[] {form})))
                    .isZero();
            for (Table table : Table.ALL) {
                assertThat(out.toString()).contains(table.name());
                table.columns().forEach(column -> assertThat(out.toString()).contains(column.name(), column.about()));
            }
        }
    }

    @Test
    void the_page_tells_every_column() throws IOException {
        for (Table table : Table.ALL) {
            StringBuilder rows = new StringBuilder(
                    "### " + table.name() + "\n\n" + table.about() + "\n\n| column | type | what |\n|---|---|---|\n");
            table.columns()
                    .forEach(column -> rows.append(
                            "| `%s` | %s | %s |\n".formatted(column.name(), column.type(), column.about())));
            assertThat(PAGE).content().contains(rows.append("\n"));
        }
    }

    @Test
    void the_questions_of_the_page_have_answers() throws IOException {
        Kept.run(folder, "small");
        List<String> questions = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(questions).hasSize(3);
        assertThat(query(questions.get(0), "--csv")).isZero();
        assertThat(out.toString()).endsWith("\nsmall,baseline,profit-gain,0.875,0.5,1.0,2,at most 0.25\n");
        assertThat(query(questions.get(1), "--csv")).isZero();
        assertThat(out.toString()).contains("\nsmall,baseline,\"\",profit-gain,2,\"[0.85");
        assertThat(query(questions.get(2), "--csv")).isZero();
        assertThat(out.toString()).contains("\nsmall,blind,profit-gain,2,-0.775");
    }

    @Test
    void results_are_exported_whole() throws IOException {
        Path run = Kept.run(folder, "small");
        Path csv = folder.resolve("a.csv");
        assertThat(export("small", "--format", "csv", "--to", csv.toString())).isZero();
        assertThat(csv).hasSameBinaryContentAs(run.resolve("results.csv"));
        Path json = folder.resolve("a.json");
        assertThat(type("export", run.toString(), "--format", "json", "--to", json.toString()))
                .isZero();
        assertThat(json)
                .content()
                .contains(
                        "[\n  {\"arm\":\"baseline\",\"point\":\"\",\"replication\":0,\"tick\":900,\"metric\":\"profit-gain\",\"value\":0.85},")
                .endsWith("\"value\":-0.05}\n]\n");
        Path parquet = folder.resolve("a.parquet");
        assertThat(export("small", "--format", "parquet", "--to", parquet.toString()))
                .isZero();
        assertThat(Files.readAllBytes(parquet)).startsWith('P', 'A', 'R', '1').endsWith('P', 'A', 'R', '1');
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("small", "a.csv", "a.json", "a.parquet");
    }

    @Test
    void nothing_is_overwritten_unless_forced() throws IOException {
        Kept.run(folder, "small");
        Path there = Files.writeString(folder.resolve("there"), "mine");
        String[] words = {"--format", "csv", "--to", there.toString()};
        assertThat(export("small", words)).isEqualTo(2);
        assertThat(err.toString()).contains("there: is there already; --force overwrites it");
        assertThat(there).hasContent("mine");
        assertThat(export("small", words(List.of(words), "--force"))).isZero();
        assertThat(there).content().startsWith("arm,point,");
    }

    @Test
    void what_cannot_be_exported_is_told() throws IOException {
        Kept.run(folder, "small");
        Files.delete(Kept.run(folder, "half").resolve("manifest.json"));
        String to = folder.resolve("x.csv").toString();
        assertThat(export("smal", "--format", "csv", "--to", to)).isEqualTo(2);
        assertThat(err.toString()).contains("smal: is no run of", "did you mean 'small'?");
        assertThat(export("half", "--format", "csv", "--to", to)).isEqualTo(2);
        assertThat(err.toString()).contains("half: is not finished");
        assertThat(export(
                        "small",
                        "--format",
                        "csv",
                        "--to",
                        folder.resolve("no/x").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("its folder does not exist");
        assertThat(export("small", "--format", "csv", "--to", folder.toString()))
                .isEqualTo(2);
        assertThat(export("small", "--format", "xls", "--to", to)).isEqualTo(2);
        assertThat(folder.resolve("x.csv")).doesNotExist();
    }
}
