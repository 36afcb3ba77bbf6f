package risksim.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import risksim.game.DiscreteGame;
import risksim.game.EventfulGame;
import risksim.metric.Event;

/** Counts what is played in an encounter and what it earns, and cuts the counts into stretches of a window's length. */
final class Tally {
    /** {@code [players][actions]}. */
    final long[][] plays;
    /** {@code [players]}. */
    final double[] rewards;
    /** {@code [happenings]}, what the game tells besides. */
    final double[] told;

    final Trace trace;

    private final long window;
    private long from;

    Tally(DiscreteGame game, long window, Trace trace) {
        this.window = window;
        this.trace = trace;
        this.rewards = new double[game.players()];
        this.told = new double
                [game instanceof EventfulGame eventful ? eventful.happenings().size() : 0];
        this.plays = new long[game.players()][];
        for (int i = 0; i < plays.length; i++) {
            plays[i] = new long[game.actions(i)];
        }
    }

    /** The same counts for the same window. */
    Tally copy(DiscreteGame game) {
        Tally copy = new Tally(game, window, trace.copy());
        for (int i = 0; i < plays.length; i++) {
            System.arraycopy(plays[i], 0, copy.plays[i], 0, plays[i].length);
        }
        System.arraycopy(rewards, 0, copy.rewards, 0, rewards.length);
        System.arraycopy(told, 0, copy.told, 0, told.length);
        copy.from = from;
        return copy;
    }

    /** Counts one tick. */
    void add(int[] actions, double[] earned) {
        for (int i = 0; i < actions.length; i++) {
            plays[i][actions[i]]++;
            rewards[i] += earned[i];
        }
        trace.add(actions);
    }

    /** The first tick that belongs to another stretch than {@code tick}. */
    long border(long tick) {
        return (tick / window + 1) * window;
    }

    /** Closes the stretch that ends before {@code tick}, and begins the next one. */
    Event.Stretch cut(long tick) {
        List<List<Long>> counts = new ArrayList<>();
        for (long[] row : plays) {
            counts.add(Arrays.stream(row).boxed().toList());
            Arrays.fill(row, 0);
        }
        List<Double> sums = Arrays.stream(rewards).boxed().toList();
        Arrays.fill(rewards, 0);
        List<Double> besides = Arrays.stream(told).boxed().toList();
        Arrays.fill(told, 0);
        Event.Stretch stretch = new Event.Stretch(from, tick, counts, sums, besides);
        from = tick;
        return stretch;
    }

    /** Whether ticks were counted since the last cut. */
    boolean open(long tick) {
        return tick > from;
    }
}
