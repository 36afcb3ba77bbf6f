package risksim.report.governance;

import java.util.List;

/**
 * A replication as a strip of pictures: what everybody did, stretch by stretch.
 *
 * @param lanes one for each kind of player
 * @param people whether they tell who is with a service, and not what is chosen
 */
record Film(List<Lane> lanes, boolean people) {
    Film {
        lanes = List.copyOf(lanes);
    }

    /**
     * What players of one kind did.
     *
     * @param name who they are
     * @param kinds what can be done, or who can be there, in the order in which it is stacked
     * @param ordered whether the kinds are steps of one scale
     */
    record Lane(String name, List<String> kinds, boolean ordered, List<Frame> frames) {
        Lane {
            kinds = List.copyOf(kinds);
            frames = List.copyOf(frames);
        }
    }

    /**
     * A stretch of time.
     *
     * @param from its first tick
     * @param to the first tick after it
     * @param shares {@code [kinds]}, parts of a whole; they may leave some of it open
     */
    record Frame(long from, long to, List<Double> shares) {
        Frame {
            shares = List.copyOf(shares);
        }
    }
}
