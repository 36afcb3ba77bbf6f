package risksim.report.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import risksim.Golden;
import risksim.agent.InlineHost;
import risksim.experiment.Experiment;
import risksim.experiment.FinishedRun;
import risksim.experiment.Laboratory;
import risksim.experiment.Proof;
import risksim.experiment.Recorder;
import risksim.experiment.RunFolder;
import risksim.file.Json;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;
import risksim.scenario.Schema;

/**
 * The example reports are what follows from the runs beside them, and those of the scenarios as they are shipped.
 * {@code -Dgolden.update=true} writes their pages anew, and plays a run again where its scenario has changed.
 */
class ExampleReportTest {
    private static final Path EXAMPLES = Path.of("reports/examples");
    /** The example that shows the PDF too; the others leave it out for its size. */
    private static final String WITH_PDF = "pricing-quick";

    /** The example whose replications take seconds each, of which fewer are played again. */
    private static final String SOCIETY = "assistant-economy";

    private static final String ROAD = "miscoordination/braess";
    private static final String CRISIS = "conflict/crisis-bargaining";
    private static final String AUDIT = "collusion/audited-quick";
    /** The scenarios of each example. */
    private static final Map<String, List<String>> SCENARIOS = new TreeMap<>(Map.of(
            WITH_PDF,
            List.of("collusion/pricing-quick"),
            "new-road",
            List.of(ROAD),
            "crisis",
            List.of(CRISIS),
            "audited-prices",
            List.of(AUDIT),
            "leaving-minority",
            List.of("alignment/leaving-minority-quick"),
            "portfolio",
            List.of(ROAD, CRISIS, AUDIT),
            SOCIETY,
            List.of("society/assistant-economy", "society/assistant-institutions", "society/too-late")));

    private static final String FINDINGS = "findings.json";

    @TempDir
    private Path folder;

    private static List<Path> examples() {
        return SCENARIOS.keySet().stream().map(EXAMPLES::resolve).toList();
    }

    private static Scenario scenario(String name) {
        return ScenarioReader.read(Path.of("scenarios", name + ".yaml"));
    }

    /** Where the runs of an example lie, by the scenarios as they are now. */
    private static List<Path> runs(Path example) {
        return Optional.ofNullable(SCENARIOS.get(String.valueOf(example.getFileName()))).orElseThrow().stream()
                .map(name -> example.resolve(ReportFolder.EVIDENCE).resolve(RunFolder.name(scenario(name))))
                .toList();
    }

    @BeforeAll
    static void update() throws IOException {
        if (!Boolean.getBoolean("golden.update")) {
            return;
        }
        for (Path example : examples()) {
            play(example);
            Optional<Path> sheet = Optional.of(example.resolve(ReportFolder.SHEET));
            ReportFolder.write(ReportFolder.dossier(runs(example), sheet), sheet, example);
            if (!example.endsWith(WITH_PDF)) {
                Files.delete(example.resolve(ReportFolder.PRINT));
            }
        }
    }

    /** Plays what an example lacks. */
    private static void play(Path example) throws IOException {
        for (String name : Optional.ofNullable(SCENARIOS.get(String.valueOf(example.getFileName())))
                .orElseThrow()) {
            Path run = example.resolve(ReportFolder.EVIDENCE).resolve(RunFolder.name(scenario(name)));
            if (!FinishedRun.is(run)) {
                Path played = Runs.finished(Files.createTempDirectory("example"), scenario(name));
                FinishedRun.read(played).copy(run);
            }
            Files.writeString(run.resolve(FINDINGS), findings(run));
        }
    }

    /** What follows from the log of a run, as its file tells it. */
    private static String findings(Path run) {
        return Json.write(FinishedRun.read(run).outcome().conclusions());
    }

    @TestFactory
    Stream<DynamicTest> the_findings_of_an_example_follow_from_its_log() {
        return examples().stream()
                .filter(example -> !example.endsWith("portfolio")) // its runs are those of others
                .flatMap(example -> ReportFolder.evidence(example).stream())
                .map(run -> DynamicTest.dynamicTest(
                        run.toString(), () -> assertThat(run.resolve(FINDINGS)).hasContent(findings(run))));
    }

    @Test
    void every_folder_of_an_example_is_named_here_and_in_the_readme() throws IOException {
        String readme = Files.readString(EXAMPLES.resolve("README.md"));
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            assertThat(folders.filter(Files::isDirectory).map(folder -> String.valueOf(folder.getFileName())))
                    .containsExactlyInAnyOrderElementsOf(SCENARIOS.keySet())
                    .allMatch(name -> readme.contains("(" + name + "/"));
        }
    }

    @TestFactory
    Stream<DynamicTest> an_example_follows_from_the_runs_of_its_scenarios() {
        return examples().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> {
                    assertThat(ReportFolder.evidence(folder)).isEqualTo(runs(folder));
                    assertThat(ReportFolder.differences(folder)).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> one_digit_of_an_example_that_was_edited_is_found() {
        return examples().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> {
                    Path edited = copied(folder).resolve(ReportFolder.PAGE);
                    String page = Files.readString(edited);
                    Matcher cell = Pattern.compile("id=\"(T7\\.1\\.r1\\.c4)\"[^>]*>[^0-9<]*([0-9])")
                            .matcher(page);
                    assertThat(cell.find()).isTrue();
                    String other = cell.group(2).equals("9") ? "8" : "9";
                    Files.writeString(edited, page.substring(0, cell.start(2)) + other + page.substring(cell.end(2)));
                    assertThat(ReportFolder.differences(
                                    edited.resolveSibling(".").normalize()))
                            .singleElement()
                            .asString()
                            .contains("T7.1.r1.c4");
                }));
    }

    private Path copied(Path example) throws IOException {
        Path copy = folder.resolve(String.valueOf(example.getFileName()));
        try (Stream<Path> files = Files.walk(example)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(example.relativize(file));
                Files.createDirectories(Optional.ofNullable(to.getParent()).orElseThrow());
                Files.copy(file, to);
            }
        }
        return copy;
    }

    @TestFactory
    Stream<DynamicTest> the_runs_of_an_example_play_again_as_they_were_kept() {
        return examples().stream()
                .filter(example -> !example.endsWith("portfolio")) // its runs are those of others
                .flatMap(folder -> ReportFolder.evidence(folder).stream())
                .map(run -> DynamicTest.dynamicTest(run.toString(), () -> {
                    int sample = run.startsWith(EXAMPLES.resolve(SOCIETY)) ? 2 : 8;
                    FinishedRun finished = FinishedRun.read(run);
                    Proof proof = new Proof(finished);
                    proof.sample(
                            new Laboratory(
                                    new Experiment(new InlineHost(), 1, true),
                                    finished.scenario().metrics(),
                                    List.of(),
                                    new Recorder()),
                            sample);
                    assertThat(proof.differences()).isEmpty();
                    assertThat(proof.compared()).isEqualTo(sample);
                }));
    }

    @Test
    void the_schemas_say_what_the_records_say() {
        Golden.holds(
                EXAMPLES.resolve("sheet.schema.json"), Schema.of("Risksim sheet of a governance report", Sheet.class));
        Golden.holds(
                Path.of("src/main/resources/risksim/report/governance/report.schema.json"),
                Schema.of("Risksim governance report", ReportFile.class));
    }
}
