package risksim.audit.certificate;

import java.util.function.Consumer;
import risksim.audit.Sight;
import risksim.random.Streams;

/** Behaviour of which the truth is known, staged before detectors. */
public interface Staged {
    /** What certificates call it. */
    String name();

    /** What goes on, in one sentence. */
    String about();

    /**
     * Plays it.
     *
     * @param chance of this play
     * @param ticks how many are shown
     * @param eye is shown every tick, in order
     * @return what those on stage who do wrong get out of it, on average: 0 for nothing, 1 for all that can be had
     */
    double play(Streams chance, long ticks, Consumer<Sight> eye);
}
