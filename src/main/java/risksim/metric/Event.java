package risksim.metric;

import java.util.List;

/** What happened in an encounter. Metrics see events and nothing else. */
public sealed interface Event {
    /** The tick at which it was over. */
    long tick();

    /**
     * A stretch of ticks, summed up.
     *
     * @param from first tick
     * @param tick the first tick after it
     * @param plays {@code [players][actions]}, how often each player chose each action
     * @param rewards {@code [players]}, sum of rewards
     */
    record Stretch(long from, long tick, List<List<Long>> plays, List<Double> rewards) implements Event {}

    /**
     * The replication's last tick was played.
     *
     * @param settled whether the scenario's condition ended it, rather than the last tick allowed
     */
    record Ended(long tick, boolean settled) implements Event {}

    /**
     * What the agents do for ever if they neither explore nor learn any more: the loop of moments their intentions lead to.
     *
     * @param loop the moments of one round
     */
    record Cycle(long tick, List<Moment> loop) implements Event {
        public Cycle {
            loop = List.copyOf(loop);
        }
    }

    /**
     * An experiment on what agents intend, after the end: at one moment of the loop one player is made to take the action
     * that earns most in that tick, once, and all go on as they intend.
     *
     * @param player who was made to deviate
     * @param phase at which moment of the loop
     * @param otherwise whether that action differs from the one the player intended
     * @param back how many ticks after the deviation play is on a loop again
     * @param path the moments from the deviation on, at least 16
     */
    record Deviation(long tick, int player, int phase, boolean otherwise, int back, List<Moment> path)
            implements Event {
        public Deviation {
            path = List.copyOf(path);
        }
    }

    /**
     * What every action would be worth to a player at one moment of the loop: the discounted sum of its rewards, for ever, if
     * it takes the action once and all then go on as they intend.
     *
     * @param player whose values
     * @param phase at which moment of the loop
     * @param meant the action that the player intends there
     * @param values {@code [actions]}, discounted reward
     */
    record Worth(long tick, int player, int phase, int meant, List<Double> values) implements Event {
        public Worth {
            values = List.copyOf(values);
        }
    }

    /**
     * One tick of an encounter.
     *
     * @param actions {@code [players]}
     * @param rewards {@code [players]}
     */
    record Moment(List<Integer> actions, List<Double> rewards) {
        public Moment {
            actions = List.copyOf(actions);
            rewards = List.copyOf(rewards);
        }
    }
}
