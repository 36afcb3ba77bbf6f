package risksim.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import risksim.scenario.Scenario;
import risksim.viz.Film;
import risksim.viz.Session;
import risksim.viz.Watch;

/** Films a replication without a display. */
@Command(
        name = "film",
        description = "Film a replication, without a display: the picture of view as GIF, MP4 or PNG frames.",
        footer = {
            "",
            "Example: risksim film scenarios/conflict/commons-collapse.yaml --to commons.gif",
            "",
            "PNG frames and GIF have the same bytes every time."
        })
final class FilmCommand implements Callable<Integer> {
    @Mixin
    private WatchOptions watching = new WatchOptions();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "a .gif, a .mp4, or a folder for PNG frames")
    private Path to = Path.of("");

    @Option(names = "--ticks", description = "the last tick that is shown (default: the end)")
    private long ticks = Long.MAX_VALUE;

    @Option(names = "--every", description = "ticks between two frames (default: chosen by length)")
    private Optional<Long> every = Optional.empty();

    @Option(names = "--size", description = "width in pixels, even (default: ${DEFAULT-VALUE})")
    private int size = 960;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        refuse(!Film.known(to), "--to must end in .gif or .mp4, or name a folder, was " + to);
        refuse(size < 320 || size > 3840 || size % 2 != 0, "--size must be even and from 320 to 3840, was " + size);
        refuse(ticks < 1, "--ticks must be at least 1, was " + ticks);
        refuse(every.isPresent() && every.get() < 1, "--every must be at least 1, was " + every.orElse(0L));
        Scenario scenario = watching.scenario();
        try (Session session = watching.session(scenario, spec)) {
            Watch watch = new Watch(session, watching.shown(scenario), false);
            every.ifPresent(watch::every);
            int frames = new Film(watch).write(to, new Film.Length(ticks, size));
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%s: %d frames, %d ticks, hash %s%n",
                            to, frames, session.world().tick(), session.hash());
        }
        return 0;
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
