package risksim.report.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.Golden;
import risksim.agent.InlineHost;
import risksim.experiment.Experiment;
import risksim.experiment.FinishedRun;
import risksim.experiment.Laboratory;
import risksim.experiment.Proof;
import risksim.experiment.Recorder;
import risksim.scenario.Schema;

/** The example reports are what follows from the runs beside them; {@code -Dgolden.update=true} writes their pages anew. */
class ExampleReportTest {
    private static final Path EXAMPLES = Path.of("reports/examples");

    private static List<Path> examples() throws Exception {
        try (Stream<Path> folders = Files.list(EXAMPLES)) {
            return folders.filter(ReportFolder::is).sorted().toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> an_example_follows_from_its_runs() throws Exception {
        assertThat(examples()).isNotEmpty();
        return examples().stream()
                .map(folder -> DynamicTest.dynamicTest(folder.toString(), () -> {
                    if (Boolean.getBoolean("golden.update")) {
                        Optional<Path> sheet =
                                Optional.of(folder.resolve("sheet.yaml")).filter(Files::isRegularFile);
                        ReportFolder.write(ReportFolder.dossier(ReportFolder.evidence(folder), sheet), sheet, folder);
                    }
                    assertThat(ReportFolder.differences(folder)).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_runs_of_an_example_play_again_as_they_were_kept() throws Exception {
        return examples().stream()
                .flatMap(folder -> ReportFolder.evidence(folder).stream())
                .map(run -> DynamicTest.dynamicTest(run.toString(), () -> {
                    FinishedRun finished = FinishedRun.read(run);
                    Proof proof = new Proof(finished);
                    proof.sample(
                            new Laboratory(
                                    new Experiment(new InlineHost(), 1, true),
                                    finished.scenario().metrics(),
                                    List.of(),
                                    new Recorder()),
                            8);
                    assertThat(proof.differences()).isEmpty();
                    assertThat(proof.compared()).isEqualTo(8);
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
