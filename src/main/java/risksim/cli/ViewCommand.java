package risksim.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import risksim.viz.Script;
import risksim.viz.Session;
import risksim.viz.VizFile;
import risksim.viz.Window;

/** Opens a scenario in MASON. */
@Command(
        name = "view",
        description = "Watch a replication live: MASON's console, displays, charts, and inspectors of every agent.",
        footer = {
            "",
            "Example: risksim view scenarios/collusion/pricing-duopoly.yaml --replication 17 --tick 840000",
            "Example: risksim view reports/runs/pricing-quick-c80522e1 --arm impatient --replication 3 --tick 2000",
            "",
            "A watched run has the hash of an unwatched one, at any pace and with pauses. Without a display: risksim film."
        })
final class ViewCommand implements Callable<Integer> {
    private static final int FAILED = 3;

    @Mixin
    private WatchOptions watching = new WatchOptions();

    @Option(
            names = "--record",
            paramLabel = "FILE",
            description = "where arms that are switched by hand are recorded (default: ${DEFAULT-VALUE})")
    private Path record = Path.of("reports", "runs", "switches.jsonl");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        Watched watched = watching.watched();
        VizFile shown = watching.shown(watched.scenario());
        Optional<String> missing = Window.missing();
        if (missing.isPresent()) {
            String tick = watching.tick().map(moment -> " --tick " + moment).orElse("");
            spec.commandLine()
                    .getErr()
                    .printf(
                            "no window: %s. To film the same picture without one: risksim film %s%s --to film.gif%n",
                            missing.get(), watching.named(), tick);
            return FAILED;
        }
        Session session = watched.session();
        watching.tick().ifPresent(session::show);
        Window window = new Window(session, shown, watching.tick().isPresent());
        window.open(this::keep);
        window.await();
        Watched.Ending ending = watched.ending(session);
        spec.commandLine().getOut().print(ending.words().isEmpty() ? "" : ending.words() + System.lineSeparator());
        return ending.same() ? 0 : 1;
    }

    private void keep(Session session) {
        try {
            Path folder = record.toAbsolutePath().getParent();
            Files.createDirectories(folder == null ? Path.of("") : folder);
            Files.writeString(record, Script.text(session));
        } catch (IOException failed) {
            throw new UncheckedIOException(record + " cannot be written", failed);
        }
    }
}
