package risksim.metric;

import java.util.List;
import risksim.population.Sums;
import risksim.population.Survival;

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
     * @param told {@code [happenings]}, sums of what the game tells besides; empty where it tells nothing
     */
    record Stretch(long from, long tick, List<List<Long>> plays, List<Double> rewards, List<Double> told)
            implements Event {}

    /**
     * The last ticks of an encounter one by one, told at the end to those who asked: what anyone could have seen.
     *
     * @param from first tick
     * @param tick the first tick after it
     * @param players how many
     * @param actions {@code [ticks * players]}, tick by tick; read, never written
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Watched(long from, long tick, int players, int[] actions) implements Event {}

    /**
     * What an institution took from the players of an encounter, told at the end.
     *
     * @param times how often
     * @param paid {@code [players]}, money
     */
    record Penalised(long tick, long times, List<Double> paid) implements Event {
        public Penalised {
            paid = List.copyOf(paid);
        }
    }

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
     * A stretch of ticks in which people were served, summed up.
     *
     * @param from first tick
     * @param tick the first tick after it
     * @param accounts {@code [services][groups]}
     */
    record Served(long from, long tick, List<List<Account>> accounts) implements Event {
        public Served {
            accounts = accounts.stream().map(List::copyOf).toList();
        }
    }

    /**
     * What each service shows in the last tick.
     *
     * @param shown {@code [services][segments][contents]}, parts that sum to 1
     */
    record Deployed(long tick, List<List<List<Double>>> shown) implements Event {
        public Deployed {
            shown = List.copyOf(shown);
        }
    }

    /** How long people kept to their first session, by group, told after the last tick. */
    record Sessions(long tick, Survival survival) implements Event {}

    /**
     * The users of one group at one service over a stretch.
     *
     * @param counts by {@link Sums.Count}, summed over ticks
     * @param amounts by {@link Sums.Amount}, summed over ticks
     * @param discounted reward, each tick's worth the discount to the power of the tick
     * @param last users engaged after the last tick
     * @param paid fees, in money, summed over ticks
     */
    record Account(List<Long> counts, List<Double> amounts, double discounted, long last, double paid) {
        public Account {
            counts = List.copyOf(counts);
            amounts = List.copyOf(amounts);
        }

        /** A count, summed over ticks. */
        public long count(Sums.Count what) {
            return counts.get(what.ordinal());
        }

        /** An amount, summed over ticks. */
        public double amount(Sums.Amount what) {
            return amounts.get(what.ordinal());
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
