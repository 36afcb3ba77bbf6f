package risksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import risksim.actor.ActorHost;
import risksim.agent.AgentHost;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;

/**
 * Every shipped scenario is run, with at most {@link #REPLICATIONS} replications an arm. Published means must come out within 4
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
        List<Experiment.Task> tasks = Experiment.tasks(scenario).stream()
                .filter(task -> task.number() < REPLICATIONS)
                .toList();
        List<Replication> replications = new ArrayList<>();
        int threads = Runtime.getRuntime().availableProcessors();
        try (AgentHost host = new ActorHost(threads, Duration.ofSeconds(60))) {
            new Experiment(scenario, host, threads, true).run(tasks, replications::add);
        }
        assertThat(replications).hasSize(tasks.size());
        replications.sort(Comparator.comparingInt(Replication::number));
        List<Finding> findings = new Findings(scenario, replications).all();
        Expectations.check(scenario.expect(), findings).stream()
                .filter(check -> check.expectation().near().isPresent())
                .forEach(check -> assertThat(check.met()).as(check.sentence()).isTrue());
    }
}
