package risksim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import risksim.agent.AgentHost;
import risksim.experiment.Expectations;
import risksim.experiment.Experiment;
import risksim.experiment.Findings;
import risksim.experiment.Replication;
import risksim.file.Json;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;

/** Runs scenarios and holds them against the numbers that were published. */
@Command(
        name = "verify",
        description = "Run scenarios and compare them with the published numbers that they expect.",
        footer = {
            "",
            "Example: risksim verify scenarios/collusion",
            "",
            "Exit code: 0 all met, 1 an expectation missed, 2 bad input, 3 failed."
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "scenario files, or folders of them")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "print the comparison as JSON")
    private boolean json;

    @Mixin
    private HostOptions hosting = new HostOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Scenario> scenarios = files().stream().map(ScenarioReader::read).toList();
        Map<String, List<Expectations.Check>> checks = new LinkedHashMap<>();
        try (AgentHost host = hosting.host()) {
            for (Scenario scenario : scenarios) {
                checks.put(scenario.text().file(), verify(scenario, host));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(checks));
        }
        List<Expectations.Check> all =
                checks.values().stream().flatMap(List::stream).toList();
        long met = all.stream().filter(Expectations.Check::met).count();
        if (!json) {
            out.printf("%n%d of %d expectations met in %d scenarios%n", met, all.size(), scenarios.size());
        }
        return met == all.size() ? 0 : 1;
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> found = Files.walk(path)) {
                found.filter(file -> file.toString().endsWith(".yaml"))
                        .sorted(Comparator.comparing(Path::toString))
                        .forEach(files::add);
            } catch (IOException failed) {
                throw new UncheckedIOException(path + " cannot be read", failed);
            }
        }
        return files;
    }

    private List<Expectations.Check> verify(Scenario scenario, AgentHost host) {
        PrintWriter out = spec.commandLine().getOut();
        if (scenario.expect().isEmpty()) {
            return List.of();
        }
        List<Experiment.Task> tasks = Experiment.tasks(scenario);
        Progress progress = new Progress(spec.commandLine().getErr(), System.console() != null, tasks.size());
        List<Replication> replications = new ArrayList<>();
        new Experiment(scenario, host, hosting.threads(), hosting.bursts()).run(tasks, done -> {
            replications.add(done);
            progress.step(done.ticks());
        });
        progress.end();
        replications.sort(Comparator.comparingInt(Replication::number));
        List<Expectations.Check> checks =
                Expectations.check(scenario.expect(), new Findings(scenario, replications).all());
        if (!json) {
            out.println(scenario.text().file());
            checks.forEach(check -> out.printf(
                    "  %s  %s%n      source: %s%n",
                    check.met() ? "met   " : "MISSED",
                    check.sentence(),
                    check.expectation().source()));
            out.flush();
        }
        return checks;
    }
}
