package risksim.viz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import risksim.agent.Company;
import risksim.agent.InlineHost;
import risksim.agent.Table;
import risksim.scenario.Scenario;
import risksim.world.Cast;
import risksim.world.World;

/**
 * What watching costs: the same ticks of the same replication, once with nobody looking on and once with every display drawn as in a
 * window, in one process. Both are played by one thread; the watched one is drawn by a second.
 */
public final class ViewBench {
    private final Scenario scenario;
    private final Session.Start start;
    private final VizFile file;

    /** @param start its numbers may make the scenario larger */
    public ViewBench(Scenario scenario, Session.Start start) {
        this.scenario = scenario;
        this.start = start;
        this.file = VizReader.of(scenario);
    }

    /**
     * Ticks, and what they took.
     *
     * @param seconds of the wall clock
     * @param work seconds that the thread of the run worked
     * @param frames how many times all displays were drawn
     */
    public record Reading(long ticks, double seconds, double work, long frames) {
        public static final Reading NONE = new Reading(0, 0, 0, 0);

        /** Two readings in a row. */
        public Reading and(Reading other) {
            return new Reading(ticks + other.ticks, seconds + other.seconds, work + other.work, frames + other.frames);
        }

        /** Milliseconds of the wall clock that a tick takes. */
        public double clockATick() {
            return 1e3 * seconds / ticks;
        }

        /** Milliseconds that the thread of the run works for a tick: the same on a machine that does other things besides. */
        public double workATick() {
            return 1e3 * work / ticks;
        }

        /** Frames a second. */
        public double rate() {
            return frames / seconds;
        }
    }

    /** Begins anew and plays up to a tick with nobody looking on. */
    public Reading unwatched(long ticks) {
        Cast cast = new Cast(Session.arm(scenario, start));
        List<Table> tables = cast.tables(Session.streams(cast.arm(), start));
        try (Company company = new InlineHost().host(Session.agents(tables))) {
            World world = new World(tables, company, cast.arm().run(), false, (encounter, event) -> {});
            world.start();
            return timed(() -> {
                while (!world.ended() && world.tick() < ticks) {
                    world.step();
                }
                return new long[] {world.tick(), 0};
            });
        }
    }

    /** Begins anew and plays up to a tick with all displays drawn. */
    public Reading watched(long ticks) {
        try (Session session = new Session(scenario, new InlineHost(), start, List.of())) {
            Shown watch = new Shown(session, file);
            try (Painter painter = watch.painter) {
                watch.start();
                return timed(() -> {
                    while (!session.world().ended() && session.world().tick() < ticks) {
                        watch.step();
                    }
                    return new long[] {session.world().tick(), painter.drawn()};
                });
            }
        }
    }

    /** What a window does after every tick, without one. */
    private static final class Shown extends Watch {
        private final Painter painter;

        Shown(Session session, VizFile file) {
            super(session, file, false);
            this.painter = new Painter(pictures(), () -> {});
        }

        @Override
        void played() {
            painter.look(session());
        }
    }

    /** Plays something that gives ticks and frames. */
    private interface Play {
        long[] play();
    }

    private static Reading timed(Play play) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long worked = threads.getCurrentThreadCpuTime();
        long began = System.nanoTime();
        long[] played = play.play();
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Reading(played[0], seconds, (threads.getCurrentThreadCpuTime() - worked) / 1e9, played[1]);
    }
}
