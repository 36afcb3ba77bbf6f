package risksim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
