package risksim.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import risksim.agent.AgentHost;
import risksim.agent.InlineHost;
import risksim.experiment.Experiment;
import risksim.experiment.Laboratory;
import risksim.experiment.Replication;
import risksim.scenario.ScenarioReader;

/** What verify and compare say of a finished run of which something was changed, cut or lost. */
class DamagedTest {
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
            appetite:
              - { metric: joint-efficiency, at-least: 0.2 }
            """;

    @TempDir
    private Path folder;

    private Path run;
    private final StringWriter told = new StringWriter();

    @BeforeEach
    void runs() throws IOException {
        Files.createDirectories(folder.resolve("agents"));
        Files.copy(Path.of("agents", "baseline", "mixer.yaml"), folder.resolve("agents/mixer.yaml"));
        Path scenario = Files.writeString(folder.resolve("small.yaml"), SMALL);
        assertThat(type("run", scenario + "", "--runs", folder.resolve("runs") + "", "--host", "inline"))
                .isLessThan(2);
        try (var kept = Files.list(folder.resolve("runs"))) {
            run = kept.findFirst().orElseThrow();
        }
    }

    private int type(String... words) {
        PrintWriter out = new PrintWriter(told, true);
        return Main.execute(out, out, words);
    }

    private int verified() {
        return type("verify", run.toString());
    }

    private void change(String file, String from, String to) throws IOException {
        String text = Files.readString(run.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(run.resolve(file), text.replace(from, to));
    }

    private List<String> log() throws IOException {
        return Files.readAllLines(run.resolve("replications.jsonl"));
    }

    @Test
    void an_undamaged_run_is_proved() {
        assertThat(verified()).isZero();
        assertThat(told.toString()).contains("proved; 6 replications");
    }

    @Test
    void a_scenario_that_was_changed_beside_its_source_is_found_out() throws IOException {
        change("scenario.json", "\"seed\":1,", "\"seed\":2,");
        assertThat(verified()).isEqualTo(1);
        assertThat(told.toString()).contains("scenario.json: is not what the scenario resolves to");
    }

    @Test
    void an_appetite_that_was_fixed_otherwise_is_found_out() throws IOException {
        String opened = Files.readString(run.resolve("opened.json"));
        Files.writeString(
                run.resolve("opened.json"),
                opened.replaceFirst("\"appetite-hash\" : \"....", "\"appetite-hash\" : \"0000"));
        assertThat(verified()).isEqualTo(1);
        assertThat(told.toString()).contains("the appetite: its hash is");
    }

    @Test
    void a_replication_that_is_kept_twice_is_found_out() throws IOException {
        List<String> lines = log();
        lines.add(lines.get(3));
        Files.write(run.resolve("replications.jsonl"), lines);
        assertThat(verified()).isEqualTo(1);
        assertThat(told.toString()).contains("some replications are kept twice");
    }

    @Test
    void torn_lines_are_named_each_with_its_place() throws IOException {
        List<String> lines = log();
        lines.set(2, lines.get(2).substring(0, 40));
        lines.set(4, "{}");
        Files.write(run.resolve("replications.jsonl"), lines);
        assertThat(type("compare", run.toString(), run.toString())).isEqualTo(2);
        assertThat(told.toString())
                .contains("replications.jsonl:3:1: is no replication", "replications.jsonl:5:1: is no replication")
                .doesNotContain("REDACTED");
    }

    @Test
    void a_run_with_a_torn_line_goes_on_without_it() throws IOException {
        Files.delete(run.resolve("manifest.json"));
        String results = Files.readString(run.resolve("results.csv"));
        List<String> lines = log();
        String torn = lines.get(2).substring(0, 40);
        lines.set(2, torn);
        Files.write(run.resolve("replications.jsonl"), lines);
        String[] again = {
            "run", folder.resolve("small.yaml") + "", "--runs", folder.resolve("runs") + "", "--host", "inline"
        };
        assertThat(type(again)).isEqualTo(2);
        assertThat(told.toString())
                .contains("replications.jsonl:3:1: is no replication; take the line out, and it is played again");
        lines.remove(torn);
        Files.write(run.resolve("replications.jsonl"), lines);
        assertThat(type(again)).isLessThan(2);
        assertThat(told.toString()).contains("5 replications are in");
        assertThat(run.resolve("results.csv")).hasContent(results);
        assertThat(verified()).isZero();
    }

    @Test
    void a_run_that_cannot_be_kept_is_told_in_words() throws IOException {
        Path scenario = folder.resolve("small.yaml");
        AgentHost host = new InlineHost();
        Laboratory laboratory = new Laboratory(
                new Experiment(host, 1, true), ScenarioReader.read(scenario).metrics(), List.of(), new Full());
        assertThatThrownBy(() ->
                        laboratory.play("arms", ScenarioReader.read(scenario).arms(), 0, 6))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the disk is full");
    }

    /** Keeps nothing. */
    private static final class Full implements Laboratory.Watcher {
        @Override
        public void begins(String what, int replications) {}

        @Override
        public void plays(Replication replication) {
            throw new UncheckedIOException("the disk is full", new IOException("No space left on device"));
        }

        @Override
        public void ends() {}
    }

    @Test
    void a_manifest_that_is_no_text_is_bad_input() throws IOException {
        Files.write(run.resolve("manifest.json"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(verified()).isEqualTo(2);
        assertThat(told.toString()).contains("a file of it is no text").doesNotContain("Exception");
    }

    @Test
    void a_run_is_compared_by_the_scenario_that_it_keeps() throws IOException {
        Files.delete(run.resolve("scenario.json"));
        assertThat(type("compare", run.toString(), run.toString())).isZero();
        assertThat(told.toString()).contains("joint-efficiency");
    }
}
