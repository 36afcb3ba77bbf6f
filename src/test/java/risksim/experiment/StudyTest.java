package risksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import risksim.agent.AgentHost;
import risksim.agent.InlineHost;
import risksim.file.BadInput;
import risksim.file.Json;
import risksim.scenario.Arm;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;

/** Everything that a scenario can ask for, on markets so small that they settle at once. */
class StudyTest {
    private static final String HEAD =
            """
            version: 1
            name: study
            question: What does it take?
            risk: { mode: collusion }
            world: { game: logit-bertrand, with: { prices: 5 } }
            agents:
              - { archetype: q-pricer, count: 2, with: { exploration-decay: 0.0005 } }
            run: { seed: 5, replications: 12, until: { stable-for: 3000 }, at-most: 60000, window: 500 }
            metrics: [profit-gain, mean-price]
            arms:
              - name: baseline
              - { name: impatient, change: { "world.with.discount": 0.3 } }
              - { name: coarse, change: { "world.with.prices": 3 } }
              - { name: null-twin, null-twin: true, change: { "world.with.discount": 0.0 } }
            appetite:
              - { metric: profit-gain, at-most: 0.4 }
            """;

    private static final String ALL =
            """
            combine: factorial
            sweep:
              over: [ { path: world.with.discount, values: [0.5, 0.8] } ]
              replications: 6
            sensitivity:
              method: morris
              metric: profit-gain
              base: 3
              over:
                - { path: world.with.discount, from: 0.0, to: 0.9 }
                - { path: world.with.outside, from: -1.0, to: 0.0 }
            break-points:
              metric: profit-gain
              replications: 20
              over:
                - { path: world.with.discount, from: 0.0, to: 0.95 }
                - { path: world.with.prices, from: 3, to: 6 }
            branch: { arm: impatient, at: [0, 4000, 50000], replications: 8 }
            """;

    @TempDir
    private Path folder;

    private final AgentHost host = new InlineHost();
    private final Recorder recorder = new Recorder();

    @BeforeEach
    void agents() throws IOException {
        Path agents = Files.createDirectories(folder.resolve("agents"));
        Files.copy(Path.of("agents/strategic/q-pricer.yaml"), agents.resolve("q-pricer.yaml"));
    }

    private Scenario read(String text) throws IOException {
        return ScenarioReader.read(Files.writeString(folder.resolve("study.yaml"), text));
    }

    private Laboratory laboratory(Scenario scenario, List<Replication> known, Laboratory.Watcher watcher) {
        return new Laboratory(new Experiment(host, 2, true), scenario.metrics(), known, watcher);
    }

    private Outcome outcome(Scenario scenario, List<Replication> known) {
        return new Study(scenario, laboratory(scenario, known, recorder)).outcome(played -> Map.of());
    }

    @Test
    void a_study_that_is_asked_again_plays_nothing_and_says_the_same() throws IOException {
        Scenario scenario = read(HEAD + ALL);
        Outcome first = outcome(scenario, List.of());
        List<Replication> played = new ArrayList<>(recorder.played());
        recorder.played().clear();
        Outcome again = outcome(scenario, played);
        assertThat(recorder.played()).isEmpty();
        assertThat(Json.line(again.conclusions())).isEqualTo(Json.line(first.conclusions()));
        assertThat(LongTable.of(again.all())).isEqualTo(LongTable.of(first.all()));
        recorder.played().clear();
        Outcome half = outcome(scenario, played.subList(0, played.size() / 2));
        assertThat(recorder.played()).hasSizeBetween(1, played.size() / 2 + 3);
        assertThat(Json.line(half.conclusions())).isEqualTo(Json.line(first.conclusions()));
    }

    /** By another way: least squares on factors coded -1 and 1, where a contrast is twice the coefficient. */
    @Test
    void main_effects_and_interactions_are_those_of_least_squares() throws IOException {
        Outcome outcome = outcome(read(HEAD + "combine: factorial\n"), List.of());
        List<double[]> rows = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Replication one : outcome.replications()) {
            if (!one.arm().equals("null-twin")) {
                double impatient = one.arm().contains("impatient") ? 1 : -1;
                double coarse = one.arm().contains("coarse") ? 1 : -1;
                rows.add(new double[] {impatient, coarse, impatient * coarse});
                values.add(one.metrics().get("profit-gain"));
            }
        }
        OLSMultipleLinearRegression fit = new OLSMultipleLinearRegression();
        fit.newSampleData(values.stream().mapToDouble(Double::doubleValue).toArray(), rows.toArray(double[][]::new));
        double[] coefficients = fit.estimateRegressionParameters();
        List<ArmEffect> contrasts = outcome.conclusions().contrasts().stream()
                .filter(one -> one.metric().equals("profit-gain"))
                .toList();
        assertThat(contrasts)
                .extracting(ArmEffect::arm)
                .containsExactly(
                        "main effect of impatient", "main effect of coarse", "interaction of impatient and coarse");
        for (int i = 0; i < contrasts.size(); i++) {
            assertThat(contrasts.get(i).difference().value()).isCloseTo(2 * coefficients[i + 1], offset(1e-12));
        }
        assertThat(Math.abs(coefficients[1])).isGreaterThan(1e-3);
    }

    @Test
    void a_design_that_is_not_factorial_has_no_interactions() throws IOException {
        assertThat(outcome(read(HEAD), List.of()).conclusions().contrasts()).isEmpty();
    }

    @Test
    void every_combination_of_arms_is_run_and_null_twins_are_combined_with_nothing() throws IOException {
        Scenario scenario = read(HEAD + "combine: factorial\n");
        assertThat(scenario.arms())
                .extracting(Arm::name)
                .containsExactly("baseline", "impatient", "coarse", "null-twin", "impatient+coarse");
        assertThat(outcome(scenario, List.of()).conclusions().effects())
                .extracting(ArmEffect::arm)
                .containsOnly("impatient", "coarse", "impatient+coarse");
    }

    @Test
    void arms_that_change_the_same_value_cannot_be_combined() {
        String twice = HEAD.replace("\"world.with.prices\": 3", "\"world.with.discount\": 0.2") + "combine: all\n";
        assertThatThrownBy(() -> read(twice))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("is changed by two arms, which cannot be combined in 'impatient+coarse'");
    }

    @Test
    void a_design_that_cannot_answer_is_refused() {
        assertThatThrownBy(() -> read(HEAD.replace("replications: 12", "replications: 5")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("5 pairs of replications cannot tell an arm from the baseline")
                .hasMessageContaining("0.0625");
    }

    @Test
    void points_of_a_sweep_share_chance_and_hold_all_arms() throws IOException {
        Scenario scenario = read(HEAD
                + "sweep: { design: latin-hypercube, points: 3, over: [ { path: world.with.outside, from: -0.9, to: -0.1 },"
                + " { path: world.with.prices, from: 3, to: 7 } ] }\n");
        assertThat(scenario.plan().sweep())
                .as("3 points x 3 arms: 'coarse' changes the prices itself, so the sweep leaves it out")
                .hasSize(3 * 3)
                .noneMatch(arm -> arm.name().equals("coarse"));
        assertThat(scenario.plan().sweep())
                .allMatch(arm -> arm.point().matches("world\\.with\\.outside=-0\\.\\d+, world\\.with\\.prices=[3-7]"));
        assertThat(read(Files.readString(folder.resolve("study.yaml"))).plan().sweep())
                .isEqualTo(scenario.plan().sweep());
    }

    @Test
    void replications_end_when_the_mean_is_known_well_enough() throws IOException {
        String precise = HEAD.replace("replications: 12", "replications: 200")
                .replace("window: 500", "window: 500, precision: [ { metric: profit-gain, half-width: WIDTH } ]");
        Outcome wide = outcome(read(precise.replace("WIDTH", "0.5")), List.of());
        assertThat(wide.replications()).hasSize(4 * 30);
        Outcome narrow = outcome(read(precise.replace("WIDTH", "0.000001")), List.of());
        assertThat(narrow.replications()).hasSize(4 * 200);
        Finding fixed =
                new Findings(narrow.scenario(), narrow.replications(), 1).all().get(0);
        assertThat(width(narrow.findings().get(0)))
                .as("four looks share the error, so the interval is wider than that of a fixed design")
                .isGreaterThan(width(fixed));
    }

    private static double width(Finding finding) {
        return finding.mean().orElseThrow().high()
                - finding.mean().orElseThrow().low();
    }

    @Test
    void a_break_point_lies_between_two_certain_verdicts() throws IOException {
        Outcome outcome = outcome(read(HEAD + ALL), List.of());
        BreakPoint discount = outcome.conclusions().breakPoints().get(0);
        assertThat(discount.found()).isTrue();
        double limit = 0.4;
        assertThat(discount.estimateBefore().orElseThrow().low()).isGreaterThan(limit);
        assertThat(discount.estimateAfter().orElseThrow().high()).isLessThan(limit);
        assertThat(outcome.conclusions().breakPoints().get(2).paths())
                .containsExactly("world.with.discount", "world.with.prices");
    }

    @Test
    void the_later_a_lever_the_more_of_the_past_is_that_of_the_baseline() throws IOException {
        Scenario scenario = read(HEAD + ALL);
        Outcome outcome = outcome(scenario, List.of());
        Map<String, Replication> late = new java.util.HashMap<>();
        outcome.others().stream()
                .filter(one -> one.arm().startsWith("impatient from"))
                .forEach(one -> late.put(one.arm() + one.number(), one));
        assertThat(late).hasSize(3 * 8);
        for (int number = 0; number < 8; number++) {
            Replication base = outcome.replications().get(number);
            Replication settled = late.get("impatient from 50000" + number);
            assertThat(settled.ticks()).isGreaterThanOrEqualTo(base.ticks() + 3000);
        }
        assertThat(new LinkedHashSet<>(
                        late.values().stream().map(Replication::hash).toList()))
                .hasSize(3 * 8);
    }

    @Test
    void a_branch_that_changes_nothing_is_the_baseline_byte_for_byte() throws IOException {
        Scenario scenario = read(HEAD);
        Laboratory laboratory = laboratory(scenario, List.of(), recorder);
        Stage baseline = laboratory.stage(scenario.baseline());
        Stage same = laboratory.stage(scenario.baseline().called("same from 700"));
        for (boolean bursts : new boolean[] {true, false}) {
            Playing how = new Playing(host, bursts, () -> false);
            for (int number = 0; number < 4; number++) {
                Replication plain = baseline.play(number, how);
                Replication forked = new Branches(baseline, List.of(same), List.of(700L), number)
                        .play(how)
                        .get(0);
                assertThat(plain.ticks())
                        .as("long enough to be forked before it settles")
                        .isGreaterThan(1200);
                assertThat(forked.hash()).isEqualTo(plain.hash());
                assertThat(forked.metrics()).isEqualTo(plain.metrics());
                assertThat(forked.ticks()).isEqualTo(plain.ticks());
            }
        }
    }

    @Test
    void a_lever_that_cannot_be_pulled_while_the_world_runs_is_refused() {
        assertThatThrownBy(() -> read(HEAD + "branch: { arm: coarse, at: [100] }\n"))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("'coarse' cannot come on while the world runs: the rules cannot change");
    }

    @Test
    void what_could_not_have_shown_anything_is_said() throws IOException {
        String vain = HEAD.replace(
                                "archetype: q-pricer, count: 2, with: { exploration-decay: 0.0005 }",
                                "archetype: fixed, count: 2")
                        .replace("  - { name: coarse, change: { \"world.with.prices\": 3 } }\n", "")
                        .replace("at-most: 0.4", "at-most: 0.9")
                + "sweep: { over: [ { path: world.with.discount, values: [0.5, 0.8] } ] }\n";
        Files.writeString(
                folder.resolve("agents/fixed.yaml"),
                "version: 1\nname: fixed\nabout: a\nsource: s\npolicy: fixed-price\nwith: { price: 1.6 }\n");
        assertThat(outcome(read(vain), List.of()).conclusions().warnings())
                .anyMatch(w -> w.contains("The arm 'impatient' is the baseline byte for byte in all 12 replications"))
                .anyMatch(w -> w.contains("The metric profit-gain never moved: it was 0.3156 in all"))
                .anyMatch(w -> w.contains("The parameter world.with.discount had no effect at all"))
                .anyMatch(w -> w.contains("12 replications cannot exclude a likelihood of up to 26.5 %"))
                .anyMatch(w -> w.contains("nothing here shows that this design could have found the risk"));
        assertThat(outcome(read(HEAD), List.of()).conclusions().warnings())
                .as("where levers fire, nothing of the kind is said")
                .noneMatch(w -> w.contains("byte for byte") || w.contains("no effect"));
    }

    /** A hash is over what is done; who is paid otherwise and does the same has the hash of the baseline, and other numbers. */
    @Test
    void a_lever_that_moves_only_what_is_paid_is_not_called_idle() throws IOException {
        Files.writeString(
                folder.resolve("agents/fixed.yaml"),
                "version: 1\nname: fixed\nabout: a\nsource: s\npolicy: fixed-choice\nwith: { action: 0 }\n");
        String paid =
                """
                version: 1
                name: paid
                question: What does it pay?
                risk: { mode: conflict }
                world: { game: stag-hunt }
                agents: [{ archetype: fixed, count: 2 }]
                run: { seed: 5, replications: 6, at-most: 10, window: 10 }
                metrics: [collective-return]
                arms:
                  - name: baseline
                  - { name: dear, change: { world.with.stag: 8.0 } }
                  - { name: idle, change: { world.with.hare: 1.0 } }
                sweep: { over: [ { path: world.with.stag, values: [5.0, 6.0] } ] }
                """;
        assertThat(outcome(read(paid), List.of()).conclusions().warnings())
                .noneMatch(w -> w.contains("'dear'") || w.contains("no effect"))
                .anyMatch(w -> w.contains("The arm 'idle' is the baseline byte for byte in all 6 replications"));
    }

    @Test
    void a_finished_run_proves_itself_and_a_forged_one_does_not() throws IOException {
        Scenario scenario = read(HEAD + ALL);
        Path runs = folder.resolve("runs");
        Path run;
        try (RunFolder kept = RunFolder.open(runs, scenario, "test")) {
            Laboratory.Watcher keeping = new Laboratory.Watcher() {
                @Override
                public void begins(String what, int replications) {}

                @Override
                public void plays(Replication replication) {
                    kept.add(replication);
                }

                @Override
                public void ends() {}
            };
            Outcome outcome = new Study(scenario, laboratory(scenario, kept.done(), keeping))
                    .outcome(played -> Provenance.of(scenario, played, "inline"));
            kept.finish(outcome);
            run = kept.folder();
        }
        assertThat(proof(run)).isEmpty();
        assertThat(sampled(run, 9)).isEmpty();
        Path log = run.resolve("replications.jsonl");
        String lines = Files.readString(log);
        Files.writeString(log, lines.replaceFirst("\"mean-price\":1", "\"mean-price\":2"));
        assertThat(proof(run)).hasSize(1).first().asString().contains("mean-price is 1.", "kept is 2.");
        Files.writeString(log, lines.replaceFirst("\"hash\":\"....", "\"hash\":\"0000"));
        assertThat(sampled(run, 10_000)).hasSize(1).first().asString().contains("hash is", "kept is 0000");
        Files.writeString(log, lines);
        Path findings = run.resolve("findings.json");
        Files.writeString(findings, Files.readString(findings).replaceFirst("\"value\" : 0", "\"value\" : 1"));
        assertThat(proof(run)).anyMatch(difference -> difference.startsWith("findings.json"));
        Path opened = run.resolve("opened.json");
        Files.writeString(
                opened, Files.readString(opened).replaceFirst("\"scenario-hash\" : \".", "\"scenario-hash\" : \"z"));
        assertThat(proof(run)).anyMatch(difference -> difference.startsWith("opened.json"));
    }

    private List<String> proof(Path run) {
        FinishedRun finished = FinishedRun.read(run);
        Proof proof = new Proof(finished);
        proof.all(laboratory(finished.scenario(), List.of(), recorder));
        assertThat(proof.compared()).isGreaterThan(100);
        return proof.differences();
    }

    private List<String> sampled(Path run, int size) {
        FinishedRun finished = FinishedRun.read(run);
        Proof proof = new Proof(finished);
        proof.sample(laboratory(finished.scenario(), List.of(), recorder), size);
        return proof.differences();
    }
}
