package risksim.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import risksim.experiment.FinishedRun;
import risksim.experiment.Replication;
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
    @Parameters(
            paramLabel = "SCENARIO|RUN",
            description =
                    "a scenario's file, or the folder of a finished run, whose own copy of the scenario is played")
    private Path path = Path.of("");

    @Option(names = "--arm", paramLabel = "NAME", description = "the arm (default: the baseline)")
    private Optional<String> arm = Optional.empty();

    @Option(names = "--replication", paramLabel = "NUMBER", description = "the replication (default: 0)")
    private Optional<Integer> replication = Optional.empty();

    @Option(
            names = "--tick",
            paramLabel = "TICK",
            description = "the moment: view plays up to it before the windows open, film shows what is around it")
    private Optional<Long> tick = Optional.empty();

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

    private final Problems problems = new Problems();

    VizFile shown(Scenario scenario) {
        return viz.map(file -> VizReader.of(scenario, file)).orElseGet(() -> VizReader.of(scenario));
    }

    /** What is watched, in the words of the command: file or run, arm and replication. */
    String named() {
        return path
                + arm.map(name -> " --arm " + name).orElse("")
                + replication.map(number -> " --replication " + number).orElse("");
    }

    /** The moment that is asked for. */
    Optional<Long> tick() {
        return tick;
    }

    /**
     * What the options ask for.
     *
     * @throws risksim.file.BadInput with every problem, if there is no such replication or it has no such tick
     */
    Watched watched() {
        Optional<FinishedRun> run =
                Files.isDirectory(path) ? Optional.of(FinishedRun.read(path)) : Optional.<FinishedRun>empty();
        Scenario scenario = run.map(FinishedRun::scenario).orElseGet(() -> ScenarioReader.read(path));
        return switches.isPresent() ? replayed(scenario, switches.get()) : fresh(scenario, run);
    }

    private Watched replayed(Scenario scenario, Path file) {
        wrong(arm.isPresent(), "arm", "a recorded run says under which arm it began");
        wrong(replication.isPresent(), "replication", "a recorded run says which replication it is");
        within(scenario.run().atMost(), "the last that is allowed");
        problems.end();
        Script script = Script.read(file, scenario);
        return new Watched(scenario, script.start(), script.switches(), Optional.empty());
    }

    private Watched fresh(Scenario scenario, Optional<FinishedRun> run) {
        String name = arm.orElse(scenario.baseline().name());
        List<String> names = scenario.arms().stream().map(Arm::name).toList();
        wrong(!names.contains(name), "arm", "no arm is called '" + name + "'" + Words.meant(name, names));
        Session.Start start = new Session.Start(name, replication.orElse(0), Map.of());
        Optional<Replication> kept = run.flatMap(one -> kept(one, start));
        if (run.isEmpty()) {
            int most = scenario.run().replications() - 1;
            wrong(
                    start.replication() < 0 || start.replication() > most,
                    "replication",
                    "must be from 0 to " + most + ", was " + start.replication());
        }
        kept.ifPresentOrElse(
                one -> within(one.ticks(), "when replication " + start.replication() + " ended"),
                () -> within(scenario.run().atMost(), "the last that is allowed"));
        problems.end();
        return new Watched(scenario, start, List.of(), kept);
    }

    /** What a run keeps of a replication; told as a problem if it keeps none. */
    private Optional<Replication> kept(FinishedRun run, Session.Start start) {
        Replication.Key key = new Replication.Key(start.arm(), "", start.replication());
        Optional<Replication> kept =
                run.replications().stream().filter(one -> one.key().equals(key)).findFirst();
        long count = run.replications().stream()
                .filter(one -> one.arm().equals(start.arm()) && one.point().isEmpty())
                .count();
        wrong(
                kept.isEmpty(),
                "replication",
                "the run keeps no replication " + start.replication() + " of arm '" + start.arm() + "'"
                        + (count == 0 ? "" : ", but 0 to " + (count - 1)));
        return kept;
    }

    private void within(long last, String what) {
        tick.ifPresent(moment -> wrong(
                moment < 0 || moment > last,
                "tick",
                String.format(Locale.ROOT, "must be from 0 to %,d, %s, was %,d", last, what, moment)));
    }

    private void wrong(boolean wrong, String option, String message) {
        if (wrong) {
            problems.add(Place.whole(path.toString()), "--" + option, message);
        }
    }
}
