package risksim.viz;

import java.util.List;
import sim.display.GUIState;
import sim.engine.SimState;
import sim.portrayal.Inspector;

/**
 * A session as MASON's console knows it: start, step, finish. A step of the console is a frame: many ticks, of which only the
 * last is drawn. How many changes what is seen and nothing else.
 */
public class Watch extends GUIState {
    private final Session session;
    private final VizFile file;
    private final List<Picture> pictures;
    private Session.Start next;
    private long every;
    private boolean resumed;

    /**
     * @param resumed whether the session was played up to a moment before, from which the console goes on
     */
    public Watch(Session session, VizFile file, boolean resumed) {
        super(session.world());
        this.session = session;
        this.file = file;
        this.next = session.start();
        this.every = file.every().orElseGet(() -> pace(session.arm().run().atMost()));
        this.resumed = resumed;
        this.pictures = file.displays().stream()
                .map(display -> new Picture(session.scene(), display))
                .toList();
    }

    /** Ticks a frame, so that the longest replication has about 600 frames, and at most 5,000 ticks a frame. */
    static long pace(long atMost) {
        return Math.max(1, Math.min(5_000, atMost / 600));
    }

    public final Session session() {
        return session;
    }

    public final List<Picture> pictures() {
        return pictures;
    }

    final VizFile file() {
        return file;
    }

    /** Ticks a frame. */
    public final long every() {
        return every;
    }

    /** From the next frame on, so many ticks a frame; at least 1. */
    public final void every(long ticks) {
        every = Math.max(1, ticks);
    }

    /** The next start begins like this. */
    final void next(Session.Start start) {
        next = start;
    }

    final Session.Start next() {
        return next;
    }

    @Override
    public void start() {
        session.undisturbed(() -> {
            state = resumed && !session.world().ended() ? session.world() : session.restart(next);
            resumed = false;
            super.start();
            return state;
        });
    }

    @Override
    public boolean step() {
        return session.undisturbed(() -> {
            session.journal().frame();
            for (long i = 1; i < every && !session.world().ended(); i++) {
                session.tick();
                played();
            }
            session.switchDue();
            state = session.world();
            boolean more = super.step();
            session.closed();
            played();
            return more;
        });
    }

    /** After every tick; a window looks at it if it has time to. */
    void played() {}

    /** Switches an arm on before the tick that comes next. */
    public final void switchTo(String arm) {
        session.undisturbed(() -> {
            session.switchTo(arm);
            state = session.world();
            return state;
        });
    }

    @Override
    public boolean validSimState(SimState other) {
        return false;
    }

    @Override
    public Object getSimulationInspectedObject() {
        return session;
    }

    @Override
    public Inspector getInspector() {
        return new SettingsInspector(this);
    }
}
