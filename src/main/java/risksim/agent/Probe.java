package risksim.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import risksim.game.DiscreteGame;
import risksim.metric.Event;
import risksim.metric.Event.Moment;
import risksim.policy.DiscretePolicy;

/**
 * Experiments on what agents intend, after the last tick: nobody explores or learns any more. Since intentions depend on what
 * is seen alone, play runs into a loop; from there each player can be made to choose otherwise once, and the rest follows.
 */
public final class Probe {
    /** Moments that are kept after a deviation, at the least. */
    public static final int SHOWN = 16;

    private final DiscreteGame game;
    private final List<DiscretePolicy> policies;
    private final long tick;

    public Probe(DiscreteTable table, long tick) {
        this.game = table.game();
        this.policies = DiscreteTable.policies(table.places());
        this.tick = tick;
    }

    /** Plays on from {@code state} and tells of the loop, of every player's worth of every action there, and of deviations. */
    public List<Event> events(int state) {
        List<Integer> loop = loop(state);
        List<Event> events = new ArrayList<>();
        events.add(new Event.Cycle(
                tick, loop.stream().map(s -> moment(s, intended(s))).toList()));
        for (int phase = 0; phase < loop.size(); phase++) {
            for (int player = 0; player < game.players(); player++) {
                events.add(worth(loop.get(phase), player, phase));
                events.add(deviation(loop.get(phase), player, phase));
            }
        }
        return events;
    }

    /** The states of the loop that play runs into from {@code state}, in order. */
    List<Integer> loop(int state) {
        Map<Integer, Integer> visited = new HashMap<>();
        List<Integer> path = new ArrayList<>();
        int now = state;
        while (visited.putIfAbsent(now, path.size()) == null) {
            path.add(now);
            now = next(now, intended(now));
        }
        return path.subList(visited.get(now), path.size());
    }

    private Event.Deviation deviation(int state, int player, int phase) {
        int[] actions = intended(state);
        int meant = actions[player];
        actions[player] = answer(state, actions, player);
        boolean otherwise = actions[player] != meant;
        List<Integer> returnLoop = loop(next(state, actions));
        List<Moment> path = new ArrayList<>(List.of(moment(state, actions)));
        int now = next(state, actions);
        int back = 0;
        while (path.size() < SHOWN || !returnLoop.contains(now)) {
            back += returnLoop.contains(now) ? 0 : 1;
            path.add(moment(now, intended(now)));
            now = next(now, intended(now));
        }
        return new Event.Deviation(tick, player, phase, otherwise, back, path);
    }

    /** The action that earns most now if the others do as they intend; the lowest among equals. */
    private int answer(int state, int[] intended, int player) {
        int[] actions = intended.clone();
        double[] rewards = new double[actions.length];
        double most = Double.NEGATIVE_INFINITY;
        int best = 0;
        for (int a = 0; a < game.actions(player); a++) {
            actions[player] = a;
            game.resolve(tick, state, actions, rewards);
            if (rewards[player] > most) {
                most = rewards[player];
                best = a;
            }
        }
        return best;
    }

    private Event.Worth worth(int state, int player, int phase) {
        int[] actions = intended(state);
        int meant = actions[player];
        List<Double> values = new ArrayList<>();
        for (int a = 0; a < game.actions(player); a++) {
            actions[player] = a;
            values.add(discounted(state, actions, player));
        }
        return new Event.Worth(tick, player, phase, meant, values);
    }

    /** The discounted sum of a player's rewards, for ever: what comes before the loop, then the loop as a geometric series. */
    private double discounted(int state, int[] first, int player) {
        double[] rewards = new double[first.length];
        int now = game.resolve(tick, state, first, rewards);
        double sum = rewards[player];
        double weight = game.discount();
        List<Integer> loop = loop(now);
        while (now != loop.get(0)) {
            int after = game.resolve(tick, now, intended(now), rewards);
            sum += weight * rewards[player];
            weight *= game.discount();
            now = after;
        }
        double round = 0;
        double inner = 1;
        for (int at : loop) {
            game.resolve(tick, at, intended(at), rewards);
            round += inner * rewards[player];
            inner *= game.discount();
        }
        return sum + weight * round / (1 - inner);
    }

    private int[] intended(int state) {
        int[] actions = new int[game.players()];
        for (int i = 0; i < actions.length; i++) {
            actions[i] = policies.get(i).intend(game.observe(i, state));
        }
        return actions;
    }

    private int next(int state, int[] actions) {
        return game.resolve(tick, state, actions, new double[actions.length]);
    }

    private Moment moment(int state, int[] actions) {
        double[] rewards = new double[actions.length];
        game.resolve(tick, state, actions, rewards);
        return new Moment(
                Arrays.stream(actions).boxed().toList(),
                Arrays.stream(rewards).boxed().toList());
    }
}
