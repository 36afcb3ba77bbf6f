package risksim.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import risksim.agent.AgentHost;
import risksim.agent.InlineHost;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.file.Words;
import risksim.scenario.Arm;
import risksim.scenario.Scenario;
import risksim.scenario.ScenarioReader;
import risksim.viz.Script;
import risksim.viz.Session;
import risksim.viz.VizFile;
import risksim.viz.VizReader;

/** What is watched: options that view and film share. */
final class WatchOptions {
    @Parameters(paramLabel = "SCENARIO", description = "the scenario file")
    private Path file = Path.of("");

    @Option(names = "--arm", paramLabel = "NAME", description = "the arm (default: the baseline)")
    private Optional<String> arm = Optional.empty();

    @Option(names = "--replication", paramLabel = "NUMBER", description = "the replication (default: ${DEFAULT-VALUE})")
    private int replication;

    @Option(
            names = "--switches",
            paramLabel = "FILE",
            description = "replay a recorded run: how it began, and the arms that were switched on by hand")
    private Optional<Path> switches = Optional.empty();

    @Option(
            names = "--viz",
            paramLabel = "FILE",
            description = "what is shown (default: the file of viz/ that fits, or a picture that fits every game)")
    private Optional<Path> viz = Optional.empty();

    /** The scenario, which is read once. */
    Scenario scenario() {
        return ScenarioReader.read(file);
    }

    VizFile shown(Scenario scenario) {
        return viz.map(path -> VizReader.of(scenario, path)).orElseGet(() -> VizReader.of(scenario));
    }

    /** The session that the options ask for; agents are called in its own thread, which changes no byte. */
    Session session(Scenario scenario, CommandSpec spec) {
        int most = scenario.run().replications();
        if (replication < 0 || replication >= most) {
            throw new ParameterException(
                    spec.commandLine(), "--replication must be from 0 to " + (most - 1) + ", was " + replication);
        }
        AgentHost host = new InlineHost();
        if (switches.isPresent()) {
            Script script = Script.read(switches.get(), scenario);
            return new Session(scenario, host, script.start(), script.switches());
        }
        String name = arm.orElse(scenario.baseline().name());
        List<String> names = scenario.arms().stream().map(Arm::name).toList();
        Problems problems = new Problems();
        if (!names.contains(name)) {
            problems.add(
                    Place.whole(file.toString()), "arms", "no arm is called '" + name + "'" + Words.meant(name, names));
        }
        problems.end();
        return new Session(scenario, host, new Session.Start(name, replication, Map.of()), List.of());
    }
}
