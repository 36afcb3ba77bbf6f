package risksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import risksim.file.Problems;
import risksim.file.TreeReader;

/** What commands refuse before they do anything, and how they say it. */
class RefusedTest {
    private static final String EXPECTS =
            """
            expect:
              - { metric: joint-efficiency, between: [0.0, 1.0], source: nobody }
            """;
    private static final String SMALL =
            """
            version: 1
            name: small
            question: Is this quick?
            risk: { mode: conflict }
            world: { game: stag-hunt }
            agents:
              - { archetype: mixer, count: 2 }
            run: { seed: 1, replications: 6, at-most: 10, window: 10 }
            metrics: [joint-efficiency]
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int type(String... words) {
        return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path agents() throws IOException {
        Files.createDirectory(folder.resolve("agents"));
        return Files.copy(Path.of("agents", "baseline", "mixer.yaml"), folder.resolve("agents/mixer.yaml"));
    }

    @Test
    void hosts_that_cannot_be_are_refused_with_all_that_is_wrong() throws IOException {
        agents();
        Path scenario = write("small.yaml", SMALL);
        Path runs = folder.resolve("runs");
        for (String threads : new String[] {"0", "-3", "1000000"}) {
            assertThat(type("run", scenario + "", "--runs", runs + "", "--threads", threads, "--patience", "NaN"))
                    .isEqualTo(2);
            assertThat(err.toString())
                    .contains("--threads must be from 1 to 1000, was " + threads)
                    .contains("--patience must be above 0 and at most 86400 seconds, was NaN");
        }
        for (String patience : new String[] {"0", "-1", "Infinity", "1e300"}) {
            assertThat(type("run", scenario + "", "--runs", runs + "", "--patience", patience))
                    .isEqualTo(2);
        }
        assertThat(runs).doesNotExist();
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    @Test
    void verify_does_not_call_nothing_proved() throws IOException {
        agents();
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(type("verify", empty.toString())).isEqualTo(2);
        Path scenario = write("small.yaml", SMALL);
        assertThat(type("verify", scenario.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("nothing to hold");
        write("held.yaml", SMALL + EXPECTS);
        assertThat(type("verify", scenario.toString(), folder.resolve("held.yaml") + "", "--host", "inline"))
                .isZero();
        assertThat(out.toString()).contains("small.yaml: expects nothing, and was not run", "1 of 1 expectations met");
    }

    @Test
    void verify_refuses_a_sample_of_nothing_and_names_the_problems_of_all_files() throws IOException {
        agents();
        Path held = write("held.yaml", SMALL + EXPECTS);
        assertThat(type("verify", held.toString(), "--sample", "-1")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--sample must be at least 1, was -1", "--sample is of finished runs, and none is named");
        write("a.yaml", SMALL.replace("stag-hunt", "stag-hunts"));
        write("b.yaml", SMALL.replace("conflict", "strife"));
        assertThat(type("verify", folder + "")).isEqualTo(2);
        assertThat(err.toString()).contains("a.yaml:5", "b.yaml:4");
    }

    @Test
    void verify_tells_machines_of_runs_in_json() throws IOException {
        agents();
        Path runs = folder.resolve("runs");
        Path scenario = write("small.yaml", SMALL);
        assertThat(type("run", scenario + "", "--runs", runs + "", "--host", "inline"))
                .isZero();
        StringWriter json = new StringWriter();
        Path run;
        try (var kept = Files.list(runs)) {
            run = kept.findFirst().orElseThrow();
        }
        assertThat(Main.execute(new PrintWriter(json, true), new PrintWriter(err, true), "verify", run + "", "--json"))
                .isZero();
        Problems problems = new Problems();
        assertThat(TreeReader.parse("told", json.toString(), problems)).isPresent();
        assertThat(problems.none()).as(json.toString()).isTrue();
        assertThat(json.toString()).contains("\"replications\" : 6", "\"differences\" : [ ]");
    }

    @Test
    void what_could_not_be_written_or_held_is_refused_at_once() throws IOException {
        Path file = write("file", "");
        assertThat(type("certify", "price-screen", "--write", file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--write must be a folder").doesNotContain("playing");
        assertThat(type("bench", "population", "--users", "99999999999")).isEqualTo(2);
        assertThat(err.toString()).contains("--users must be at most 100000000");
    }

    @Test
    void who_has_no_agents_is_told_where_they_were_looked_for() throws IOException {
        assertThat(type("validate", write("small.yaml", SMALL.replace("mixer", "mixers")) + ""))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no archetype is called 'mixers'");
        StringWriter alone = new StringWriter();
        Files.createDirectory(folder.resolve("agents"));
        Main.execute(new PrintWriter(out), new PrintWriter(alone, true), "validate", folder.resolve("small.yaml") + "");
        assertThat(alone.toString()).contains("no folder 'agents' with archetypes lies beside the file");
    }

    @Test
    void numbers_that_no_field_takes_are_told_with_their_place_wherever_they_stand() throws IOException {
        agents();
        String change =
                SMALL + "arms:\n  - { name: baseline }\n  - { name: other, change: { world.with.stag: NUMBER } }\n";
        String sweep = SMALL + "sweep: { over: [{ path: world.with.stag, values: [4.5, NUMBER] }] }\n";
        for (String number : new String[] {".nan", ".inf", "-.inf", "9223372036854775808", "0x1F", "1e999"}) {
            for (String text : new String[] {SMALL.replace("seed: 1", "seed: NUMBER"), change, sweep}) {
                Path file = write("odd.yaml", text.replace("NUMBER", number));
                assertThat(type("validate", file.toString()))
                        .as(number + " in " + text)
                        .isEqualTo(2);
            }
        }
        assertThat(err.toString())
                .contains("odd.yaml:8:", "odd.yaml:12:", "odd.yaml:10:")
                .doesNotContain("bug of");
    }

    @Test
    void help_is_a_command_and_completion_names_itself() {
        assertThat(type("help", "run")).isZero();
        assertThat(out.toString()).contains("Usage: risksim run");
        assertThat(type("completion", "--help")).isZero();
        assertThat(out.toString()).contains("source <(risksim completion)").doesNotContain("generate-completion");
    }
}
