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
import risksim.experiment.ArmEffect;
import risksim.experiment.FinishedRun;
import risksim.file.BadInput;
import risksim.metric.Estimate;

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
        assertThat(page)
                .doesNotContain(
                        "NaN",
                        "Infinity",
                        "Optional",
                        ">0 criteria",
                        ">0 risks",
                        ">0 replications are",
                        "<tbody>\n</tbody>")
                .doesNotContain("Every kind of uncertainty was measured", "A treatment is stated for every risk");
    }

    @Test
    void arms_without_an_appetite_are_not_said_to_be_none() {
        assertThat(text(Runs.finished(folder, "free", Runs.scenario("free", "Which?", "[]"))))
                .contains("Arms were compared, but in no metric", "id=\"T9.2\"")
                .doesNotContain("No intervention was");
    }

    @Test
    void a_run_without_a_criterion_is_named_beside_one_that_has() {
        Path one = Runs.finished(folder, "held", Runs.scenario("held", "Which?", APPETITE));
        Path other = Runs.finished(folder, "open", Runs.scenario("open", "Which?", "[]"));
        Dossier both = ReportFolder.dossier(List.of(one, other), Optional.empty());
        assertThat(new GovernanceReport(both).html()).contains("R2: no criterion was fixed before this run");
        assertThat(text(one)).doesNotContain("no criterion was fixed before this run");
    }

    @Test
    void one_replication_has_no_interval_and_decides_nothing() {
        String once = Runs.scenario("once", "Which?", APPETITE)
                .replaceFirst("(?s)arms:.*appetite", "appetite")
                .replace("replications: 8", "replications: 1");
        Path run = Runs.finished(folder, "once", once);
        assertThat(Runs.dossier(run).rulings()).allMatch(ruling -> ruling.decision() == Decision.CANNOT_BE_DECIDED);
        assertThat(text(run))
                .contains(
                        "fewer than",
                        "No arm was compared with another",
                        "the only one there is",
                        "Nobody has stated one")
                .doesNotContain(
                        "compared in pairs that share", "in 1 replications", "Stated: not stated", "reaches beyond it")
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
                .hasMessageContaining("is no finished run: manifest.json is missing; it was stopped, and goes on")
                .hasMessageContaining("findings.json is missing");
    }

    @Test
    void a_copy_of_a_run_under_another_name_is_no_second_run() throws IOException {
        Path run = Runs.finished(folder, "copied", Runs.scenario("copied", "Which?", APPETITE));
        Path copy = folder.resolve("another");
        FinishedRun.read(run).copy(copy);
        assertThatThrownBy(() -> ReportFolder.dossier(List.of(run, copy), Optional.empty()))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("its evidence would count twice");
    }

    @Test
    void an_arm_to_be_deployed_is_that_of_all_risks_of_its_run() throws IOException {
        String appetite = "[{ metric: profit-gain, at-most: 0.1 }, { metric: mean-price, at-most: 1.2 }]";
        Path run = Runs.finished(folder, "both", Runs.scenario("both", "Which?", appetite));
        Path sheet = Files.writeString(
                folder.resolve("sheet.yaml"), "risks: [{ metric: profit-gain, deploy: impatient }]\n");
        assertThat(ReportFolder.dossier(List.of(run), Optional.of(sheet)).hazards())
                .extracting(hazard -> hazard.deployed().name())
                .containsExactly("impatient", "impatient");
    }

    @Test
    void a_risk_without_tiers_is_no_milder_beside_one_that_has_them() {
        String tiers = "tiers: [{ name: some, beyond: 0.0 }, { name: much, beyond: 5.0 }]";
        String appetite =
                "[{ metric: profit-gain, at-most: 0.0, " + tiers + " }, { metric: mean-price, at-most: 1.0 }]";
        Path run = Runs.finished(folder, "mixed", Runs.scenario("mixed", "Which?", appetite));
        Matrix matrix = new Matrix(Runs.dossier(run).rulings());
        Matrix.Box untiered = matrix.places().get(1).before();
        assertThat(matrix.columns()).isEqualTo(2);
        assertThat(untiered.left()).isZero();
        assertThat(untiered.right()).isEqualTo(2);
    }

    @Test
    void what_the_replications_cannot_say_is_said_once_and_not_row_by_row() {
        Path run = Runs.finished(folder, "few", Runs.scenario("few", "Which?", APPETITE));
        assertThat(text(run))
                .contains(
                        "no arm has more than 8. How bad the worst can be is not known",
                        "no tiers were fixed before the runs")
                .doesNotContain("id=\"T7.2\"", "id=\"T7.3\"", "needs 20, has 8");
    }

    @Test
    void an_arm_that_changes_nothing_is_not_what_chance_could_explain() {
        Exhibit exhibit = Runs.exhibit(Runs.finished(folder, "same", Runs.scenario("same", "Which?", APPETITE)));
        Optional<Double> one = Optional.of(1.0);
        ArmEffect none = new ArmEffect(
                "impatient",
                "",
                "profit-gain",
                8,
                new Estimate(0, 0, 0, 0.95, 8, 0),
                Optional.empty(),
                one,
                one,
                Optional.empty(),
                "");
        assertThat(MitigationChapter.row(exhibit, none)).endsWith("no pair differs");
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
