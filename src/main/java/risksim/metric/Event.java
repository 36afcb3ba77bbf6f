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
     * An experiment on copies of the agents after the end: at one moment of the loop one player is made to choose otherwise
     * once, and all go on as they intend.
     *
     * @param player who was made to deviate
     * @param phase at which moment of the loop
     * @param path the moments from the deviation on
     */
    record Deviation(long tick, int player, int phase, List<Moment> path) implements Event {
        public Deviation {
            path = List.copyOf(path);
        }
    }

    /**
     * What every action would be worth: for one player, one moment of the loop, and each action taken once there, the
     * discounted sum of rewards if all others answer as they intend and the player then does its best.
     *
     * @param player whose values
     * @param phase at which moment of the loop
     * @param values {@code [actions]}, discounted reward
     */
    record Worth(long tick, int player, int phase, List<Double> values) implements Event {
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
