package risksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import risksim.actor.ActorHost;
import risksim.agent.AgentHost;
import risksim.scenario.Arm;
import risksim.scenario.Expectation;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;

/**
 * Every arm of every shipped scenario is run: at most {@link #REPLICATIONS} replications where a mean is published for it, else one.
 * Published means must come out within 4
 * joint standard errors, which few replications only widen: a true model fails one of them by chance with probability below 1e-3
 * in all. The ranges, which need all replications, are held by {@code risksim verify}.
 */
class ValidationTest {
    private static final int REPLICATIONS = 40;

    @TestFactory
    Stream<DynamicTest> published_means_come_out() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.toString(), () -> validate(ScenarioReader.read(file))))
                    .toList()
                    .stream();
        }
    }

    private static void validate(Scenario scenario) {
        int number = Math.min(REPLICATIONS, scenario.run().replications());
        int threads = Runtime.getRuntime().availableProcessors();
        Set<String> expected = scenario.expect().stream()
                .filter(expectation -> expectation.near().isPresent())
                .map(Expectation::arm)
                .collect(Collectors.toSet());
        List<Arm> judged = scenario.arms().stream()
                .filter(arm -> expected.contains(arm.name()))
                .toList();
        List<Arm> others = scenario.arms().stream()
                .filter(arm -> !expected.contains(arm.name()))
                .toList();
        List<Replication> replications = new ArrayList<>();
        try (AgentHost host = new ActorHost(threads, Duration.ofSeconds(60))) {
            Experiment experiment = new Experiment(host, threads, true);
            Laboratory laboratory = new Laboratory(experiment, scenario.metrics(), List.of(), new Recorder());
            replications.addAll(laboratory.play("arms", judged, 0, number));
            replications.addAll(laboratory.play("arms of which no mean is published", others, 0, 1));
        }
        List<Finding> findings = new Findings(scenario, replications, 1).all();
        Expectations.check(scenario.expect(), findings).stream()
                .filter(check -> check.expectation().near().isPresent())
                .forEach(check -> assertThat(check.met()).as(check.sentence()).isTrue());
    }
}
