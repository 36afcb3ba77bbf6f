package risksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands view and film as a person types them, without a display. */
class ViewTest {
    private static final String CARTEL = "scenarios/collusion/open-cartel.yaml";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int type(String... words) {
        return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    @Test
    void without_a_display_view_says_how_to_film_instead() {
        assertThat(type("view", CARTEL)).isEqualTo(3);
        assertThat(err.toString()).contains("there is no display", "risksim film " + CARTEL + " --to film.gif");
    }

    @Test
    void a_film_has_the_hash_of_a_run() {
        assertThat(type("film", CARTEL, "--to", folder.resolve("film").toString(), "--every", "500", "--size", "640"))
                .isZero();
        assertThat(folder.resolve("film/frame-00002.png")).exists();
        String hash = out.toString().replaceAll("(?s).*hash ", "").strip();
        assertThat(type("run", CARTEL, "--replication", "0")).isZero();
        assertThat(out.toString()).contains("hash " + hash + "\n  ");
    }

    @Test
    void what_makes_no_sense_is_refused_before_anything_is_played() {
        Path film = folder.resolve("film.gif");
        assertThat(type("film", CARTEL, "--to", folder.resolve("film.avi").toString()))
                .isEqualTo(2);
        assertThat(type(
                        "film",
                        CARTEL,
                        "--to",
                        folder.resolve("nowhere/film.gif").toString()))
                .isEqualTo(2);
        assertThat(type("film", CARTEL, "--to", film.toString(), "--size", "641"))
                .isEqualTo(2);
        assertThat(type("film", CARTEL, "--to", film.toString(), "--arm", "nobody"))
                .isEqualTo(2);
        assertThat(type("film", CARTEL, "--to", film.toString(), "--replication", "10"))
                .isEqualTo(2);
        assertThat(type(
                        "film",
                        CARTEL,
                        "--to",
                        film.toString(),
                        "--viz",
                        folder.resolve("no.yaml").toString()))
                .isEqualTo(2);
        assertThat(Files.exists(film)).isFalse();
        assertThat(err.toString()).contains("no arm is called 'nobody'", "must be even", "does not exist");
    }

    /** A run of a scenario whose archetype exists nowhere but in the run's own copy. */
    private Path run() throws IOException {
        Path own = folder.resolve("own");
        Path agents = Files.createDirectories(own.resolve("agents/collusive"));
        Path scenario = Files.createDirectories(own.resolve("scenarios")).resolve("own.yaml");
        String archetype = Files.readString(Path.of("agents/collusive/cartel-member.yaml"));
        Files.writeString(
                agents.resolve("whisperer.yaml"), archetype.replace("name: cartel-member", "name: whisperer"));
        Files.writeString(
                scenario,
                Files.readString(Path.of(CARTEL))
                        .replace("name: open-cartel", "name: own")
                        .replace("archetype: cartel-member", "archetype: whisperer"));
        assertThat(type(
                        "run",
                        scenario.toString(),
                        "--runs",
                        folder.resolve("runs").toString()))
                .as(err.toString())
                .isLessThan(2);
        Files.delete(scenario);
        Files.delete(agents.resolve("whisperer.yaml"));
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
            return runs.findFirst().orElseThrow();
        }
    }

    @Test
    void a_run_is_watched_from_its_own_copy_and_held_to_its_log() throws IOException {
        String run = run().toString();
        String to = folder.resolve("frames").toString();
        assertThat(type("film", run, "--replication", "7", "--every", "1000", "--size", "320", "--to", to))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).contains("It is the replication that the run keeps");
        Path log = Path.of(run, "replications.jsonl");
        String hash = out.toString().replaceAll("(?s).*keeps, to the last byte: hash ([0-9a-f]{16}).*", "$1");
        Files.writeString(log, Files.readString(log).replace(hash, "0123456789abcdef"));
        assertThat(type("film", run, "--replication", "7", "--every", "1000", "--size", "320", "--to", to))
                .isEqualTo(1);
        assertThat(out.toString()).contains("It is NOT the replication that the run keeps", "kept is 0123456789abcdef");
    }

    @Test
    void the_moment_that_a_report_names_is_drawn_and_filmed() throws IOException {
        String run = run().toString();
        Path still = folder.resolve("moment.png");
        assertThat(type("film", run, "--tick", "40", "--replication", "3", "--to", still.toString()))
                .isZero();
        Path frames = folder.resolve("frames");
        assertThat(type("film", run, "--tick", "40", "--replication", "3", "--every", "1", "--to", frames.toString()))
                .isZero();
        assertThat(frames.resolve("frame-00024.png")).hasSameBinaryContentAs(still);
        assertThat(frames.resolve("frame-00048.png")).exists();
        assertThat(frames.resolve("frame-00049.png")).doesNotExist();
    }

    @Test
    void a_replication_and_a_tick_that_a_run_does_not_have_are_refused_together() throws IOException {
        String run = run().toString();
        Path film = folder.resolve("film.gif");
        assertThat(type("view", run, "--replication", "99", "--tick", "99999999"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("the run keeps no replication 99 of arm 'baseline', but 0 to 9", "--tick: must be from 0 to")
                .contains("2 problems; nothing was run");
        assertThat(type("film", run, "--arm", "nobody", "--tick", "-1", "--to", film.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no arm is called 'nobody'", "was -1");
        assertThat(film).doesNotExist();
    }
}
