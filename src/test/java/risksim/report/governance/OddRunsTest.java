package risksim.report.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import risksim.file.BadInput;

/** Runs that a report was not thought for: it says what they are, or refuses them in words. */
class OddRunsTest {
    private static final String APPETITE = "[{ metric: profit-gain, at-most: 0.1 }]";

    @TempDir
    private Path folder;

    private static String text(Path run) {
        return new GovernanceReport(Runs.dossier(run)).html();
    }

    @Test
    void one_arm_and_no_appetite_decide_nothing_and_say_so() {
        String alone = Runs.scenario("alone", "Which?", "[]").replaceFirst("(?s)arms:.*appetite", "appetite");
        String page = text(Runs.finished(folder, "alone", alone));
        assertThat(page)
                .contains(
                        "Cannot be decided",
                        "No run of this report has an appetite",
                        "No intervention was simulated.",
                        "No arm was compared with another");
        assertThat(page).doesNotContain("NaN", "Infinity", "Optional");
    }

    @Test
    void one_replication_has_no_interval_and_decides_nothing() {
        String once = Runs.scenario("once", "Which?", APPETITE)
                .replaceFirst("(?s)arms:.*appetite", "appetite")
                .replace("replications: 8", "replications: 1");
        Path run = Runs.finished(folder, "once", once);
        assertThat(Runs.dossier(run).rulings()).allMatch(ruling -> ruling.decision() == Decision.CANNOT_BE_DECIDED);
        assertThat(text(run))
                .contains("fewer than", "No arm was compared with another")
                .doesNotContain("NaN", "Infinity", "Optional", "unknown to");
    }

    @Test
    void two_versions_of_a_scenario_are_told_apart() {
        String one = Runs.scenario("twice", "Which?", APPETITE);
        Path first = Runs.finished(folder, "twice", one);
        Path second = Runs.finished(folder, "twice", one.replace("at-most: 0.1", "at-most: 0.9"));
        assertThat(first).isNotEqualTo(second);
        Dossier both = ReportFolder.dossier(List.of(first, second), Optional.empty());
        assertThat(new GovernanceReport(both).html())
                .contains("R1, R2 are runs of different versions of the scenario &#39;twice&#39;");
        assertThat(both.hazards()).extracting(Hazard::id).containsExactly("K1", "K2");
        assertThat(Mixtures.of(Runs.dossier(first))).isEmpty();
    }

    @Test
    void runs_of_two_programs_are_told_apart() throws IOException {
        Path first = Runs.finished(folder, "first", Runs.scenario("first", "Which?", APPETITE));
        Path second = Runs.finished(folder, "second", Runs.scenario("second", "Which?", APPETITE));
        Dossier same = ReportFolder.dossier(List.of(first, second), Optional.empty());
        assertThat(Mixtures.of(same)).isEmpty();
        Path manifest = second.resolve("manifest.json");
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("\"code\" : \"[^\"]*\"", "\"code\" : \"0.0.1\""));
        Dossier other = ReportFolder.dossier(List.of(first, second), Optional.empty());
        assertThat(Mixtures.of(other)).singleElement().asString().contains("R2 by 0.0.1");
    }

    @Test
    void a_run_that_was_interrupted_is_refused_in_words() throws IOException {
        Path run = Runs.finished(folder, "stopped", Runs.scenario("stopped", "Which?", APPETITE));
        Files.delete(run.resolve("manifest.json"));
        Files.delete(run.resolve("findings.json"));
        assertThatThrownBy(() -> Runs.dossier(run))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is no finished run: manifest.json is missing")
                .hasMessageContaining("findings.json is missing");
    }

    @Test
    void a_log_that_ends_in_the_middle_of_a_line_is_refused_in_words() throws IOException {
        Path run = Runs.finished(folder, "torn", Runs.scenario("torn", "Which?", APPETITE));
        Path log = run.resolve("replications.jsonl");
        String text = Files.readString(log);
        Files.writeString(log, text.substring(0, text.length() - 40));
        assertThatThrownBy(() -> Runs.dossier(run))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is no finished run that can be read");
    }
}
