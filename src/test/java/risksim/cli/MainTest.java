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
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a person types them. */
class MainTest {
    private static final String SMALL =
            """
            version: 1
            name: small
            question: Is this quick?
            risk: { mode: collusion }
            world: { game: logit-bertrand, with: { prices: 5 } }
            agents:
              - { archetype: q-pricer, count: 2, with: { exploration-decay: 0.001 } }
            run: { seed: 1, replications: 6, until: { stable-for: 500 }, at-most: 20000, window: 500 }
            metrics: [profit-gain, mean-price, deviation-punished]
            arms:
              - name: baseline
              - { name: blind, null-twin: true, change: { "world.with.discount": 0.0 } }
            appetite:
              - { metric: profit-gain, at-most: LIMIT }
            expect:
              - { metric: mean-price, between: [1.0, HIGHEST], source: nobody }
            """;

    @TempDir
    private Path folder;

    private Path scenario;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        scenario = write("-0.9", "3.0");
    }

    private Path write(String limit, String highest) throws IOException {
        return Files.writeString(
                folder.resolve("small.yaml"), SMALL.replace("LIMIT", limit).replace("HIGHEST", highest));
    }

    private int type(String... words) {
        return Main.execute(new PrintWriter(out, true), new PrintWriter(err, true), words);
    }

    private int run(String... more) {
        List<String> words = new ArrayList<>(List.of("run", scenario.toString(), "--runs", runs().toString()));
        words.addAll(List.of(more));
        return type(words.toArray(String[]::new));
    }

    private Path runs() {
        return folder.resolve("runs");
    }

    private Path kept(String name) throws IOException {
        try (Stream<Path> folders = Files.list(runs())) {
            return folders.findFirst().orElseThrow().resolve(name);
        }
    }

    @Test
    void a_run_beyond_the_appetite_says_so_and_exits_with_1() throws IOException {
        assertThat(run()).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "95 % interval",
                        "EXCEEDED", "beyond what was called acceptable", "where the behaviour cannot pay");
        assertThat(kept("report.html")).content().contains("<svg", "Simulation evidence; not a conformity assessment");
        assertThat(kept("results.csv")).content().startsWith("arm,point,replication,tick,metric,value\nbaseline,,0,");
        assertThat(kept("opened.json")).content().contains("appetite-hash");
        assertThat(kept("manifest.json")).content().contains("hash-of-all-replications");
    }

    @Test
    void a_run_within_the_appetite_exits_with_0() throws IOException {
        write("0.99", "3.0");
        assertThat(run()).isZero();
        assertThat(out.toString()).contains("within what was called acceptable");
    }

    @Test
    void the_same_run_has_the_same_bytes_whatever_the_host() throws IOException {
        run();
        String results = Files.readString(kept("results.csv"));
        String findings = Files.readString(kept("findings.json"));
        for (String[] how : List.of(
                new String[] {"--host", "inline", "--threads", "1"},
                new String[] {"--host", "actors", "--threads", "8"},
                new String[] {"--tick-by-tick"})) {
            Files.delete(kept("replications.jsonl"));
            run(how);
            assertThat(kept("results.csv")).hasContent(results);
            assertThat(kept("findings.json")).hasContent(findings);
        }
    }

    @Test
    void a_stopped_run_is_not_taken_for_scenarios_when_it_is_verified() throws IOException {
        run();
        Files.delete(kept("manifest.json"));
        assertThat(type("verify", kept("source").resolveSibling(".").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("manifest.json is missing; it was stopped")
                .doesNotContain("archetype");
    }

    @Test
    void a_killed_run_goes_on_where_it_stopped() throws IOException {
        run();
        String results = Files.readString(kept("results.csv"));
        List<String> lines = Files.readAllLines(kept("replications.jsonl"));
        assertThat(lines).hasSize(1 + 12);
        for (int whole = 0; whole < lines.size(); whole += 3) {
            String torn = String.join("\n", lines.subList(0, whole)) + (whole > 0 ? "\n" : "");
            String half = lines.get(whole).substring(0, lines.get(whole).length() / 2);
            Files.writeString(kept("replications.jsonl"), torn + half);
            assertThat(run()).isEqualTo(1);
            assertThat(kept("results.csv")).hasContent(results);
            assertThat(Files.readAllLines(kept("replications.jsonl"))).hasSameSizeAs(lines);
        }
    }

    @Test
    void a_log_of_other_code_is_set_aside_and_never_mixed_in() throws IOException {
        run();
        String log = Files.readString(kept("replications.jsonl"));
        Files.writeString(kept("replications.jsonl"), log.replaceFirst("\"code\":\"[^\"]*\"", "\"code\":\"0.0.0\""));
        run();
        assertThat(kept("replications.jsonl.of-other-code")).exists();
        assertThat(kept("replications.jsonl")).content().doesNotContain("\"code\":\"0.0.0\"");
    }

    @Test
    void one_replication_alone_has_the_hash_it_has_among_all() throws IOException {
        run();
        run("--replication", "4");
        String hash = Files.readAllLines(kept("replications.jsonl")).stream()
                .filter(line -> line.contains("\"arm\":\"blind\",\"point\":\"\",\"number\":4,"))
                .map(line -> line.replaceAll(".*\"hash\":\"([0-9a-f]{16})\".*", "$1"))
                .findFirst()
                .orElseThrow();
        assertThat(out.toString()).containsPattern("blind, replication 4: \\d+ ticks, hash " + hash);
    }

    @Test
    void a_replication_that_is_not_there_is_refused() {
        assertThat(run("--replication", "6")).isEqualTo(2);
        assertThat(err.toString()).contains("--replication must be from 0 to 5, was 6");
    }

    @Test
    void wrong_input_is_told_and_nothing_is_written() throws IOException {
        Files.writeString(
                scenario, SMALL.replace("LIMIT", "0.5").replace("HIGHEST", "3").replace("prices: 5", "prizes: 5"));
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString())
                .contains(
                        "small.yaml:5:",
                        "world.with.prizes: is not known here; did you mean 'prices'?",
                        "1 problem; nothing was run")
                .doesNotContain("\tat ");
        assertThat(runs()).doesNotExist();
    }

    @Test
    void verify_says_which_published_numbers_came_out() throws IOException {
        assertThat(type("verify", folder.toString())).isZero();
        assertThat(out.toString()).contains("met", "1 of 1 expectations met in 1 scenarios");
        write("0.5", "1.01");
        assertThat(type("verify", scenario.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("MISSED", "0 of 1 expectations met");
    }

    @Test
    void validate_and_explain_run_nothing() {
        assertThat(type("validate", scenario.toString())).isZero();
        assertThat(type("explain", scenario.toString(), "--arm", "blind")).isZero();
        assertThat(out.toString())
                .contains("small.yaml: fine (2 arms, 6 replications, 2 agents, hash ")
                .containsPattern("agents\\[0\\]\\.with\\.learning-rate +0\\.15 +agents/strategic/q-pricer\\.yaml:\\d+")
                .containsPattern("world\\.with\\.discount +0\\.0 +\\S*small\\.yaml:12")
                .containsPattern("world\\.with\\.margin +0\\.1 +default");
        assertThat(type("explain", scenario.toString(), "--arm", "blnd")).isEqualTo(2);
        assertThat(err.toString()).contains("did you mean 'blind'?");
    }

    @Test
    void list_and_describe_know_everything() {
        assertThat(type("list")).isZero();
        assertThat(out.toString())
                .contains("logit-bertrand", "q-learning", "profit-gain", "q-pricer", "pricing-duopoly");
        assertThat(type("describe", "profit-gain")).isZero();
        assertThat(out.toString()).contains("Calvano et al. 2020", "leaves out");
        assertThat(type("describe", "q-lerning")).isEqualTo(2);
        assertThat(err.toString()).contains("did you mean 'q-learning'?");
    }

    @TestFactory
    Stream<DynamicTest> every_command_helps_with_an_example() {
        return Stream.of(
                        "run",
                        "verify",
                        "validate",
                        "explain",
                        "list",
                        "describe",
                        "query",
                        "export",
                        "bench",
                        "compare",
                        "selftest",
                        "distortion",
                        "worst-case")
                .map(command -> DynamicTest.dynamicTest(command, () -> {
                    StringWriter help = new StringWriter();
                    assertThat(Main.execute(new PrintWriter(help), new PrintWriter(err), command, "--help"))
                            .isZero();
                    assertThat(help.toString()).contains("Example: risksim " + command);
                }));
    }

    @Test
    void runs_are_compared_in_pairs_and_their_differences_named() throws IOException {
        run();
        Path first = kept("");
        Files.writeString(scenario, Files.readString(scenario).replace("prices: 5", "prices: 4"));
        run();
        Path second;
        try (Stream<Path> folders = Files.list(runs())) {
            second = folders.filter(folder -> !folder.toString().equals(first.toString() + "/"))
                    .filter(folder -> !folder.equals(first))
                    .findFirst()
                    .orElseThrow();
        }
        assertThat(type("compare", first.toString(), second.toString())).isZero();
        assertThat(out.toString())
                .containsPattern("world\\.with\\.prices +5 +4")
                .contains("replications are compared in pairs")
                .containsPattern("baseline +mean-price");
        assertThat(type("compare", first.toString(), folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("is no finished run: manifest.json is missing");
    }

    @Test
    void formulas_hold_on_this_machine() {
        assertThat(type("selftest", "--host", "inline")).as(out.toString()).isZero();
        assertThat(out.toString()).contains("8 of 8 hold").doesNotContain("DOES NOT");
    }

    @Test
    void methods_of_alignment_are_held_against_the_best_and_the_bound() {
        assertThat(type("distortion", "--instance", "borda", "--beta", "4")).isZero();
        assertThat(out.toString())
                .as("instance B of Goelz, Haghtalab and Yang 2025")
                .containsPattern("rlhf +2\\.6821")
                .containsPattern("nlhf +1\\.2930")
                .contains("below 2.0746");
        assertThat(type("distortion", "--instance", "chain", "--beta", "6")).isZero();
        assertThat(out.toString()).containsPattern("rlhf +infinite");
        assertThat(type("distortion", "scenarios/alignment/ballots/minimal.soc", "--comparisons", "200"))
                .isZero();
        assertThat(type("distortion", "--instance", "borda", "--limit", "budget:1"))
                .isEqualTo(2);
        assertThat(type("distortion", "README.md")).isEqualTo(2);
        assertThat(err.toString()).contains("--limit goes with ballots").doesNotContain("\tat ");
    }

    @Test
    void a_bench_of_nothing_is_refused_with_all_its_problems() {
        assertThat(type("bench", "population", "--services", "0", "--users", "-3", "--ticks", "0"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("--services must be at least 1, was 0", "--users must be at least 1, was -3", "--ticks must")
                .doesNotContain("\tat ");
        assertThat(type("bench", "population", "--services", "101")).isEqualTo(2);
        assertThat(err.toString()).contains("--services must be at most 100");
    }

    @Test
    void distortion_is_drawn_beside_its_bounds() throws IOException {
        Path drawn = folder.resolve("distortion.svg");
        assertThat(type("distortion", "--betas", "1,4", "--figure", drawn.toString()))
                .isZero();
        assertThat(drawn)
                .content()
                .contains(">Distortion of methods of alignment", "bound of nlhf, D", "random-dictator")
                .contains("B, borda: sharpness of answers (beta)", "best average utility over achieved");
        Path dots = folder.resolve("mismatch.png");
        assertThat(type("distortion", "--mismatches", "1,8", "--beta", "6", "--figure", dots.toString()))
                .isZero();
        assertThat(ImageIO.read(dots.toFile()).getWidth()).isEqualTo(1040);
        assertThat(type("distortion", "--figure", folder.resolve("a.gif").toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--figure must end in .svg or .png");
        Path types = folder.resolve("types.svg");
        assertThat(type("distortion", "--instance", "borda", "--types", "--figure", types.toString()))
                .isZero();
        assertThat(types).content().contains(">Who gains and who loses", "expected utility of a type", ">reference<");
        Path asked = folder.resolve("asked.svg");
        assertThat(type(
                        "distortion",
                        "--instance",
                        "borda",
                        "--over",
                        "10,5000",
                        "--samples",
                        "3",
                        "--figure",
                        asked.toString()))
                .isZero();
        assertThat(asked).content().contains("Mean of 3 surveys", "number of comparisons", "log scale");
        assertThat(type("distortion", "--types", "--over", "10", "--figure", types.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("has one of --betas");
        assertThat(type("distortion", "--betas", "1,2")).isEqualTo(2);
        assertThat(type("distortion", "--betas", "0", "--figure", drawn.toString()))
                .isEqualTo(2);
    }

    @Test
    void a_search_for_the_worst_shows_people_beside_the_bound() {
        assertThat(type("worst-case", "--method", "rlhf", "--steps", "300", "--starts", "2"))
                .isZero();
        assertThat(out.toString()).containsPattern("distortion [0-9.]+, bound of NLHF 2\\.0746");
        assertThat(type("worst-case", "--method", "rlfh")).isEqualTo(2);
        assertThat(err.toString()).contains("no method is called 'rlfh'");
    }

    @Test
    void a_word_that_is_no_command_exits_with_2() {
        assertThat(type("rnu")).isEqualTo(2);
        assertThat(err.toString()).contains("rnu");
    }

    @Test
    void completion_is_a_script() {
        assertThat(type("completion")).isZero();
        assertThat(out.toString()).contains("complete -F");
    }
}
