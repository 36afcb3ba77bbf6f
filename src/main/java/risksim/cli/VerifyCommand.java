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
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import risksim.agent.AgentHost;
import risksim.experiment.Expectations;
import risksim.experiment.Experiment;
import risksim.experiment.Findings;
import risksim.experiment.FinishedRun;
import risksim.experiment.Laboratory;
import risksim.experiment.Proof;
import risksim.experiment.Provenance;
import risksim.experiment.Replication;
import risksim.file.BadInput;
import risksim.file.Json;
import risksim.file.Problem;
import risksim.report.governance.ReportFolder;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;

/** Runs scenarios and holds them against the numbers that were published; plays finished runs again and holds them to themselves. */
@Command(
        name = "verify",
        description =
                "Run scenarios and compare them with the numbers that they expect, each with its source; play finished runs again and "
                        + "check every hash and number; compute reports anew.",
        footer = {
            "",
            "Example: risksim verify scenarios/collusion",
            "Example: risksim verify reports/runs/pricing-duopoly-eed48a22 --sample 10",
            "Example: risksim verify reports/dossiers/pricing-duopoly-eed48a22",
            "",
            "Exit code: 0 all met and proved, 1 a run differs or an expectation is missed, 2 bad input, 3 failed."
        })
final class VerifyCommand implements Callable<Integer> {
    /** The most differences of a run that are named one by one. */
    private static final int MOST = 20;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "scenario files, folders of them, finished runs, or reports")
    private List<Path> paths = List.of();

    @Option(
            names = "--sample",
            paramLabel = "NUMBER",
            description = "of a finished run, play only so many replications again, drawn at random")
    private Optional<Integer> sample = Optional.empty();

    @Option(names = "--json", description = "print the comparison as JSON")
    private boolean json;

    @Mixin
    private HostOptions hosting = new HostOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** What machines are told, by what was named: of runs and reports what differs, of scenarios how each expectation fared. */
    private final Map<String, Object> proofs = new LinkedHashMap<>();

    @Override
    public Integer call() {
        List<Path> reports = paths.stream().filter(ReportFolder::is).toList();
        List<Path> runs = Stream.concat(
                        paths.stream().filter(FinishedRun::begun),
                        reports.stream().flatMap(report -> ReportFolder.evidence(report).stream()))
                .toList();
        List<Scenario> scenarios = scenarios();
        checked(scenarios, runs, reports);
        Map<String, List<Expectations.Check>> checks = new LinkedHashMap<>();
        boolean proved = reports.stream().map(this::follows).reduce(true, Boolean::logicalAnd);
        try (AgentHost host = hosting.host()) {
            for (Scenario scenario : scenarios) {
                checks.put(scenario.text().file(), verify(scenario, host));
            }
            for (Path run : runs) {
                proved &= proved(run, host);
            }
        }
        PrintWriter out = out();
        if (json) {
            proofs.putAll(checks);
            out.println(Json.write(proofs));
        }
        List<Expectations.Check> all =
                checks.values().stream().flatMap(List::stream).toList();
        long met = all.stream().filter(Expectations.Check::met).count();
        if (!json && !scenarios.isEmpty()) {
            out.printf("%n%d of %d expectations met in %d scenarios%n", met, all.size(), scenarios.size());
        }
        return met == all.size() && proved ? 0 : 1;
    }

    /** The scenarios asked for; the problems of all their files at once. */
    private List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files()) {
            try {
                scenarios.add(ScenarioReader.read(file));
            } catch (BadInput bad) {
                problems.addAll(bad.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return scenarios;
    }

    /** Refuses what would end well without having held anything. */
    private void checked(List<Scenario> scenarios, List<Path> runs, List<Path> reports) {
        List<String> wrong = new ArrayList<>();
        sample.filter(number -> number < 1)
                .ifPresent(number -> wrong.add("--sample must be at least 1, was " + number));
        if (sample.isPresent() && runs.isEmpty()) {
            wrong.add("--sample is of finished runs, and none is named");
        }
        if (runs.isEmpty()
                && reports.isEmpty()
                && scenarios.stream().allMatch(one -> one.expect().isEmpty())) {
            wrong.add(
                    "nothing to hold: no scenario named here has an 'expect' block, and nothing is a finished run or a report");
        }
        if (!wrong.isEmpty()) {
            throw new ParameterException(spec.commandLine(), String.join(System.lineSeparator(), wrong));
        }
    }

    private List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (FinishedRun.begun(path) || ReportFolder.is(path)) {
                continue;
            }
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
        if (scenario.expect().isEmpty()) {
            words().println(scenario.text().file() + ": expects nothing, and was not run");
            return List.of();
        }
        List<Replication> replications = laboratory(scenario, host)
                .play(scenario.name(), scenario.arms(), 0, scenario.run().replications());
        List<Expectations.Check> checks =
                Expectations.check(scenario.expect(), new Findings(scenario, replications, 1).all());
        if (!json) {
            out().println(scenario.text().file());
            checks.forEach(check -> out().printf(
                            "  %s  %s%n      source: %s%n",
                            check.met() ? "met   " : "MISSED",
                            check.sentence(),
                            check.expectation().source()));
            out().flush();
        }
        return checks;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Where sentences go: not between what machines read. */
    private PrintWriter words() {
        return json ? spec.commandLine().getErr() : out();
    }

    private Laboratory laboratory(Scenario scenario, AgentHost host) {
        Progress progress = new Progress(spec.commandLine().getErr(), System.console() != null, one -> {});
        Experiment experiment = new Experiment(host, hosting.threads(), hosting.bursts());
        return new Laboratory(experiment, scenario.metrics(), List.of(), progress);
    }

    /** Computes a report anew from the runs that it keeps; gives whether it is as it was kept. */
    private boolean follows(Path folder) {
        List<String> differences = ReportFolder.differences(folder);
        proofs.put(folder.toString(), Map.of("differences", differences));
        tell(differences);
        words().printf(
                        differences.isEmpty()
                                ? "%s: every line of the report follows from its runs and its sheet%n"
                                : "%s: NOT what follows from its runs and its sheet%n",
                        folder);
        List<String> stated = ReportFolder.stated(folder);
        if (!stated.isEmpty()) {
            words().println("Stated by people, and proved by nothing here:");
            stated.forEach(one -> words().println("  " + one));
        }
        words().flush();
        return differences.isEmpty();
    }

    private void tell(List<String> differences) {
        differences.stream().limit(MOST).forEach(one -> words().println("  DIFFERS  " + one));
        if (differences.size() > MOST) {
            words().printf("  and %d more%n", differences.size() - MOST);
        }
    }

    /** Plays a run again; gives whether it is as it was kept. */
    private boolean proved(Path folder, AgentHost host) {
        FinishedRun run = FinishedRun.read(folder);
        Proof proof = new Proof(run);
        Laboratory laboratory = laboratory(run.scenario(), host);
        if (sample.isPresent()) {
            proof.sample(laboratory, sample.get());
        } else {
            proof.all(laboratory);
        }
        String code = run.manifest().getOrDefault("code", "");
        if (!code.equals(Provenance.code())) {
            words().printf("%s was written by %s, this is %s%n", folder, code, Provenance.code());
        }
        List<String> differences = proof.differences();
        proofs.put(folder.toString(), Map.of("replications", proof.compared(), "differences", differences));
        tell(differences);
        words().printf(
                        differences.isEmpty()
                                ? "%s: proved; %d replications played again, every hash and number is as it was kept%n"
                                : "%s: NOT as it was kept; %d replications played again%n",
                        folder,
                        proof.compared());
        return differences.isEmpty();
    }
}
