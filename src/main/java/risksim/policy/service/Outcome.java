package risksim.policy.service;

import java.util.List;

/**
 * What a service learns of its own users after a tick.
 *
 * @param groups {@code [groups]}
 * @param asked users who answered questions
 * @param wins {@code [contents][contents]}: how often one was preferred to another; read, never written
 * @param tops {@code [contents]}: how often each was named as the best of all; read, never written
 */
@SuppressWarnings("ArrayRecordComponent")
public record Outcome(List<Group> groups, long asked, long[][] wins, long[] tops) {
    /** The outcome of someone who serves nobody in an encounter. */
    public static final Outcome NONE = new Outcome(List.of(), 0, new long[0][]);

    /** The outcome where nobody was asked for the best of all. */
    public Outcome(List<Group> groups, long asked, long[][] wins) {
        this(groups, asked, wins, new long[wins.length]);
    }

    public Outcome {
        groups = List.copyOf(groups);
    }

    /**
     * The users of one group who are with the service.
     *
     * @param served users engaged when the tick began
     * @param engaged users engaged when it ended
     * @param departures users who left
     * @param returns users who came
     * @param reward what they earned the service
     * @param satisfaction their satisfaction after the content, summed
     * @param welfare what the content was worth to them, summed
     */
    public record Group(
            long served,
            long engaged,
            long departures,
            long returns,
            double reward,
            double satisfaction,
            double welfare) {}

    /** The reward over all groups. */
    public double reward() {
        return groups.stream().mapToDouble(Group::reward).sum();
    }

    /** Users served, over all groups. */
    public long served() {
        return groups.stream().mapToLong(Group::served).sum();
    }
}
