package risksim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import risksim.agent.AgentHost;
import risksim.experiment.Experiment;
import risksim.experiment.Finding;
import risksim.experiment.Finding.Verdict;
import risksim.experiment.Findings;
import risksim.experiment.Outcome;
import risksim.experiment.Provenance;
import risksim.experiment.Replication;
import risksim.experiment.RunFolder;
import risksim.file.Json;
import risksim.report.HtmlReport;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;

/** Runs a scenario and says what was found. */
@Command(
        name = "run",
        description = "Run a scenario: all arms, all replications, over all cores.",
        footer = {
            "",
            "Example: risksim run scenarios/collusion/pricing-duopoly.yaml",
            "",
            "A run that was stopped goes on where it stopped when the same command is given again.",
            "Exit code: 0 within the appetite, 1 appetite exceeded, 2 bad input, 3 failed."
        })
final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "SCENARIO", description = "the scenario file")
    private Path file = Path.of("");

    @Option(
            names = "--replication",
            paramLabel = "NUMBER",
            description = "play this replication alone and keep nothing")
    private Optional<Integer> replication = Optional.empty();

    @Option(names = "--runs", paramLabel = "FOLDER", description = "where runs are kept (default: ${DEFAULT-VALUE})")
    private Path runs = Path.of("reports", "runs");

    @Option(names = "--json", description = "print the findings as JSON")
    private boolean json;

    @Mixin
    private HostOptions hosting = new HostOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Scenario scenario = ScenarioReader.read(file);
        try (AgentHost host = hosting.host()) {
            return replication.isPresent() ? alone(scenario, replication.get(), host) : all(scenario, host);
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private int alone(Scenario scenario, int number, AgentHost host) {
        List<Replication> played = new ArrayList<>();
        List<Experiment.Task> tasks = Experiment.tasks(scenario).stream()
                .filter(task -> task.number() == number)
                .toList();
        if (tasks.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--replication must be from 0 to " + (scenario.run().replications() - 1) + ", was " + number);
        }
        new Experiment(scenario, host, hosting.threads(), hosting.bursts()).run(tasks, played::add);
        if (json) {
            out().println(Json.write(played));
            return 0;
        }
        for (Replication one : sorted(scenario, played)) {
            out().printf("%s, replication %d: %d ticks, hash %s%n", one.arm(), one.number(), one.ticks(), one.hash());
            one.metrics().forEach((name, value) -> out().printf("  %-24s %s%n", name, FindingsTable.number(value)));
        }
        return 0;
    }

    private int all(Scenario scenario, AgentHost host) {
        Experiment experiment = new Experiment(scenario, host, hosting.threads(), hosting.bursts());
        try (RunFolder folder = RunFolder.open(runs, scenario, Provenance.code());
                Interrupt interrupt = new Interrupt(experiment::stop)) {
            List<Replication> replications = new ArrayList<>(folder.done());
            List<Experiment.Task> tasks = left(scenario, replications);
            PrintWriter err = spec.commandLine().getErr();
            if (!replications.isEmpty()) {
                err.printf("%d replications are in %s already%n", replications.size(), folder.folder());
            }
            Progress progress = new Progress(err, System.console() != null, tasks.size());
            experiment.run(tasks, done -> {
                folder.add(done);
                replications.add(done);
                progress.step(done.ticks());
            });
            progress.end();
            if (experiment.stopped()) {
                err.printf(
                        "stopped; the same command goes on with %d replications left%n",
                        left(scenario, replications).size());
                return interrupt.code();
            }
            return tell(scenario, sorted(scenario, replications), folder);
        }
    }

    private static List<Experiment.Task> left(Scenario scenario, List<Replication> done) {
        Set<Experiment.Task> played = new HashSet<>();
        done.forEach(one -> played.add(new Experiment.Task(one.arm(), one.number())));
        return Experiment.tasks(scenario).stream()
                .filter(task -> !played.contains(task))
                .toList();
    }

    private static List<Replication> sorted(Scenario scenario, List<Replication> replications) {
        List<String> arms = scenario.arms().stream().map(arm -> arm.name()).toList();
        return replications.stream()
                .sorted(Comparator.comparingInt((Replication one) -> arms.indexOf(one.arm()))
                        .thenComparingInt(Replication::number))
                .toList();
    }

    private int tell(Scenario scenario, List<Replication> replications, RunFolder folder) {
        List<Finding> findings = new Findings(scenario, replications).all();
        Map<String, String> provenance = Provenance.of(scenario, replications, hosting.words());
        Outcome outcome = new Outcome(scenario, replications, findings, provenance);
        folder.finish(outcome);
        Path report = folder.write("report.html", HtmlReport.render(outcome));
        if (json) {
            out().println(Json.write(findings));
        } else {
            out().println();
            out().println(FindingsTable.of(findings));
            findings.stream().filter(finding -> finding.appetite().isPresent()).forEach(finding -> out().println(
                            finding.sentence()));
            out().printf("%nReport: %s%n", report);
        }
        boolean exceeded = findings.stream().anyMatch(f -> isBaseline(scenario, f) && f.verdict() == Verdict.EXCEEDED);
        return exceeded ? 1 : 0;
    }

    private static boolean isBaseline(Scenario scenario, Finding finding) {
        return finding.arm().equals(scenario.baseline().name());
    }
}
