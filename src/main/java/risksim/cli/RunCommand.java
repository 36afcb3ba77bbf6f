package risksim.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
import risksim.experiment.Finding.Verdict;
import risksim.experiment.Laboratory;
import risksim.experiment.Outcome;
import risksim.experiment.Provenance;
import risksim.experiment.Replication;
import risksim.experiment.RunFolder;
import risksim.experiment.Stage;
import risksim.experiment.Study;
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
        int most = scenario.run().replications();
        if (number < 0 || number >= most) {
            throw new ParameterException(
                    spec.commandLine(), "--replication must be from 0 to " + (most - 1) + ", was " + number);
        }
        Experiment experiment = new Experiment(host, hosting.threads(), hosting.bursts());
        List<Replication> played = new Laboratory(experiment, scenario.metrics(), List.of(), new Silence())
                .play("arms", scenario.arms(), number, number + 1);
        if (json) {
            out().println(Json.write(played));
            return 0;
        }
        for (Replication one : played) {
            out().printf("%s, replication %d: %d ticks, hash %s%n", one.arm(), one.number(), one.ticks(), one.hash());
            one.metrics().forEach((name, value) -> out().printf("  %-24s %s%n", name, Numbers.number(value)));
        }
        return 0;
    }

    private int all(Scenario scenario, AgentHost host) {
        Experiment experiment = new Experiment(host, hosting.threads(), hosting.bursts());
        PrintWriter err = spec.commandLine().getErr();
        try (RunFolder folder = RunFolder.open(runs, scenario, Provenance.code());
                Interrupt interrupt = new Interrupt(experiment::stop)) {
            if (!folder.done().isEmpty()) {
                err.printf("%d replications are in %s already%n", folder.done().size(), folder.folder());
            }
            Progress progress = new Progress(err, System.console() != null, folder::add);
            Laboratory laboratory = new Laboratory(experiment, scenario.metrics(), folder.done(), progress);
            try {
                Outcome outcome = new Study(scenario, laboratory)
                        .outcome(played -> Provenance.of(scenario, played, hosting.words()));
                return tell(outcome, folder);
            } catch (Stage.Stopped stopped) {
                err.printf(
                        "stopped; %d replications are kept, and the same command goes on from there%n",
                        laboratory.size());
                return interrupt.code();
            }
        }
    }

    private int tell(Outcome outcome, RunFolder folder) {
        folder.finish(outcome);
        Path report = folder.write("report.html", HtmlReport.render(outcome));
        if (json) {
            out().println(Json.write(outcome.conclusions()));
        } else {
            new Told(out(), outcome).all();
            out().printf("%nReport: %s%n", report);
        }
        String baseline = outcome.scenario().baseline().name();
        boolean exceeded =
                outcome.findings().stream().anyMatch(f -> f.arm().equals(baseline) && f.verdict() == Verdict.EXCEEDED);
        return exceeded ? 1 : 0;
    }
}
