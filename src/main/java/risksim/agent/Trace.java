package risksim.agent;

import risksim.metric.Event;

/** The last actions of an encounter, tick by tick, for those who watch; of length 0 where nobody does. */
final class Trace {
    private final int players;
    private final int length;
    /** {@code [length * players]}, a ring of ticks. */
    private final int[] ring;

    private long ticks;

    Trace(int players, int length) {
        this.players = players;
        this.length = length;
        this.ring = new int[length * players];
    }

    /** Whether anybody watches. */
    boolean on() {
        return length > 0;
    }

    /** Keeps a tick of two players, where somebody watches. */
    void add(int one, int two) {
        if (length > 0) {
            int place = (int) (ticks++ % length) * 2;
            ring[place] = one;
            ring[place + 1] = two;
        }
    }

    /** Keeps a tick, where somebody watches. */
    void add(int[] actions) {
        if (length > 0) {
            System.arraycopy(actions, 0, ring, (int) (ticks++ % length) * players, players);
        }
    }

    /** The same record; what is added to one is not in the other. */
    Trace copy() {
        Trace copy = new Trace(players, length);
        System.arraycopy(ring, 0, copy.ring, 0, ring.length);
        copy.ticks = ticks;
        return copy;
    }

    /** What was kept, up to and without {@code tick}. */
    Event.Watched told(long tick) {
        int kept = (int) StrictMath.min(ticks, length);
        int[] actions = new int[kept * players];
        for (int i = 0; i < kept; i++) {
            int place = (int) ((ticks - kept + i) % length) * players;
            System.arraycopy(ring, place, actions, i * players, players);
        }
        return new Event.Watched(tick - kept, tick, players, actions);
    }
}
