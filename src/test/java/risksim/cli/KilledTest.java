package risksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Real processes, killed without warning (kill -9) at random moments of a run of 3 arms x 40 replications. */
class KilledTest {
    private static final int KILLS = 20;

    private static final String SCENARIO =
            """
            version: 1
            name: killed
            question: Does a kill change anything?
            risk: { mode: collusion }
            world: { game: logit-bertrand, with: { prices: 7 } }
            agents:
              - { archetype: q-pricer, count: 2, with: { exploration-decay: 0.0001 } }
            run: { seed: 1, replications: 40, until: { stable-for: 20000 }, at-most: 400000, window: 5000 }
            metrics: [profit-gain, mean-price]
            arms:
              - name: baseline
              - { name: impatient, change: { "world.with.discount": 0.3 } }
              - { name: coarse, change: { "world.with.prices": 5 } }
            branch: { arm: impatient, at: [0, 20000], replications: 10 }
            """;

    @TempDir
    private Path folder;

    @Test
    void a_run_killed_at_twenty_random_moments_ends_in_the_bytes_of_an_undisturbed_one() throws Exception {
        Path scenario = Files.writeString(folder.resolve("killed.yaml"), SCENARIO);
        assertThat(run(scenario, "whole")).isZero();
        Path whole = only(folder.resolve("whole"));
        long size = Files.size(whole.resolve("replications.jsonl"));
        Chance chance = Streams.of(11).stream(Purpose.SHOW, 0);
        int torn = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            torn += killed(scenario, (long) (size * chance.uniform(kill, 0))) ? 1 : 0;
        }
        assertThat(torn).as("kills that met a run that was not finished").isGreaterThan(KILLS / 2);
        assertThat(run(scenario, "killed")).isZero();
        Path resumed = only(folder.resolve("killed"));
        for (String file : List.of("results.csv", "findings.json", "results.parquet")) {
            assertThat(resumed.resolve(file)).hasSameBinaryContentAs(whole.resolve(file));
        }
        assertThat(Files.readAllLines(resumed.resolve("replications.jsonl")).stream()
                        .sorted())
                .isEqualTo(Files.readAllLines(whole.resolve("replications.jsonl")).stream()
                        .sorted()
                        .toList());
        assertThat(Main.execute(silent(), silent(), "verify", resumed.toString(), "--sample", "5"))
                .isZero();
    }

    private static PrintWriter silent() {
        return new PrintWriter(new StringWriter());
    }

    private int run(Path scenario, String runs) {
        StringWriter err = new StringWriter();
        int code = Main.execute(
                silent(),
                new PrintWriter(err, true),
                "run",
                scenario.toString(),
                "--runs",
                folder.resolve(runs).toString());
        assertThat(code).as(err.toString()).isIn(0, 1);
        return code;
    }

    private static Path only(Path runs) throws IOException {
        try (Stream<Path> folders = Files.list(runs)) {
            return folders.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    /** Starts the run over, kills it once its log has grown so long; gives whether it was killed before it had finished. */
    private boolean killed(Path scenario, long bytes) throws Exception {
        Path runs = folder.resolve("killed");
        if (Files.isDirectory(runs) && Files.exists(only(runs).resolve("manifest.json"))) {
            delete(only(runs));
        }
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Djava.awt.headless=true",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "risksim.cli.Main",
                "run",
                scenario.toString(),
                "--runs",
                runs.toString(),
                "--host",
                "inline"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.log").toFile())
                .start();
        while (process.isAlive() && length(runs) < bytes) {
            Thread.onSpinWait();
        }
        process.destroyForcibly();
        process.waitFor();
        return Files.isDirectory(runs) && !Files.exists(only(runs).resolve("manifest.json"));
    }

    private static long length(Path runs) throws IOException {
        if (!Files.isDirectory(runs)) {
            return -1;
        }
        try (Stream<Path> folders = Files.list(runs)) {
            Path log = folders.findFirst()
                    .map(run -> run.resolve("replications.jsonl"))
                    .orElse(runs);
            return Files.isRegularFile(log) ? Files.size(log) : -1;
        }
    }

    private static void delete(Path run) throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
