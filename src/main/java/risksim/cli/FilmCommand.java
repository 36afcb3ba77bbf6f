package risksim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import risksim.viz.Film;
import risksim.viz.Session;
import risksim.viz.Still;
import risksim.viz.VizFile;
import risksim.viz.Watch;

/** Films a replication without a display. */
@Command(
        name = "film",
        description =
                "Film a replication, without a display: the picture of view as GIF, MP4 or PNG frames, or as one PNG.",
        footer = {
            "",
            "Example: risksim film scenarios/conflict/commons-collapse.yaml --to commons.gif",
            "Example: risksim film reports/runs/pricing-quick-c80522e1 --replication 3 --tick 2000 --to moment.png",
            "",
            "With --tick the film shows 24 frames before the moment and 24 after it. PNG and GIF have the same bytes every time."
        })
final class FilmCommand implements Callable<Integer> {
    /** Frames of a film before a moment, and after it. */
    private static final long AROUND = 24;

    @Mixin
    private WatchOptions watching = new WatchOptions();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "a .gif, a .mp4, a folder for PNG frames, or a .png for one picture of the moment")
    private Path to = Path.of("");

    @Option(names = "--ticks", description = "the last tick that is shown (default: the end)")
    private Optional<Long> ticks = Optional.empty();

    @Option(names = "--every", description = "ticks between two frames (default: chosen by length)")
    private Optional<Long> every = Optional.empty();

    @Option(names = "--size", description = "width in pixels, even (default: ${DEFAULT-VALUE})")
    private int size = 960;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        boolean still =
                String.valueOf(to.getFileName()).toLowerCase(Locale.ROOT).endsWith(".png");
        refuse(!still && !Film.known(to), "--to must end in .gif, .mp4 or .png, or name a folder, was " + to);
        refuse(
                String.valueOf(to.getFileName()).contains(".")
                        && !Files.isDirectory(to.toAbsolutePath().resolveSibling(".")),
                "--to must name a file in a folder that is there, was " + to);
        refuse(size < 320 || size > 3840 || size % 2 != 0, "--size must be even and from 320 to 3840, was " + size);
        refuse(ticks.isPresent() && ticks.get() < 1, "--ticks must be at least 1, was " + ticks.orElse(0L));
        refuse(every.isPresent() && every.get() < 1, "--every must be at least 1, was " + every.orElse(0L));
        refuse(
                ticks.isPresent() && (still || watching.tick().isPresent()),
                "--ticks says where a film ends; one around a moment, or a picture of one, is said by --tick");
        refuse(still && every.isPresent(), "--every belongs to a film, and " + to + " is one picture");
        Watched watched = watching.watched();
        VizFile shown = watching.shown(watched.scenario());
        try (Session session = watched.session()) {
            return still ? still(watched, session, shown) : film(watched, session, shown);
        }
    }

    private int still(Watched watched, Session session, VizFile shown) {
        session.show(watching.tick().orElse(Long.MAX_VALUE));
        try {
            Files.write(to, Still.png(session, shown, size));
        } catch (IOException failed) {
            throw new UncheckedIOException(to + " cannot be written", failed);
        }
        return told(watched, session, 1);
    }

    private int film(Watched watched, Session session, VizFile shown) {
        Optional<Long> moment = watching.tick();
        Watch watch = new Watch(session, shown, moment.isPresent());
        moment.filter(tick -> tick > 0).ifPresent(tick -> watch.every(Math.min(watch.every(), tick / AROUND)));
        every.ifPresent(watch::every);
        long around = AROUND * watch.every();
        if (moment.isPresent()) {
            long tick = moment.get();
            session.show(tick - Math.min(AROUND, tick / watch.every()) * watch.every());
            refuse(
                    session.world().ended(),
                    "the replication ended at tick " + session.world().tick());
        }
        long last = moment.map(tick -> tick + around).or(() -> ticks).orElse(Long.MAX_VALUE);
        return told(watched, session, new Film(watch).write(to, new Film.Length(last, size)));
    }

    private int told(Watched watched, Session session, int frames) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s: %d frames, %d ticks, hash %s%n",
                to, frames, session.world().tick(), session.hash());
        Watched.Ending ending = watched.ending(session);
        if (!ending.words().isEmpty()) {
            out.println(ending.words());
        }
        return ending.same() ? 0 : 1;
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
