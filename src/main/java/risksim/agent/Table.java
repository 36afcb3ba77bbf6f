package risksim.agent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import risksim.game.DiscreteGame;
import risksim.metric.Event;
import risksim.policy.DiscretePolicy;
import risksim.random.Chance;
import risksim.random.Digest;

/**
 * One encounter under way: the game, its state, and the record of what is played. Agents who meet nobody else can be played
 * here many ticks at a stretch, with the same outcome as tick by tick.
 */
public final class Table {
    private static final VarHandle MARK = mark();

    private final DiscreteGame game;
    private final List<Place> places;
    private final Tally tally;
    private final int[] actions;
    private final double[] rewards;
    private int state;
    private long digest = Digest.EMPTY;
    /** Which player at which tick chooses: tick times players plus player; other threads may read it. */
    @SuppressWarnings("UnusedVariable")
    private volatile long mark;

    /**
     * @param places who sits here, in order of player
     * @param opening the draw of the first state
     * @param window ticks between two cuts of the record
     */
    public Table(DiscreteGame game, List<Place> places, Chance opening, long window) {
        this.game = game;
        this.places = List.copyOf(places);
        this.tally = new Tally(game, window);
        this.actions = new int[game.players()];
        this.rewards = new double[game.players()];
        this.state = game.opening(opening);
    }

    /**
     * A player's agent, and which of the agent's roles it is.
     *
     * @param agent who plays
     * @param role index among the agent's roles
     */
    public record Place(Agent agent, int role) {
        DiscretePolicy policy() {
            return agent.policy(role);
        }
    }

    public DiscreteGame game() {
        return game;
    }

    public List<Place> places() {
        return places;
    }

    public int state() {
        return state;
    }

    /** The rolling hash over all states since the first tick. */
    public long digest() {
        return digest;
    }

    /** What a player sees now. */
    public int seen(int player) {
        return game.observe(player, state);
    }

    /**
     * Resolves one tick.
     *
     * @param chosen {@code [players]}
     * @return {@code [players]}, the rewards; the array is used again at the next tick
     * @throws AgentFailure if an action does not exist
     */
    public double[] resolve(long tick, int[] chosen) {
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] < 0 || chosen[i] >= game.actions(i)) {
                throw AgentFailure.illegal(places.get(i).agent().name(), tick, chosen[i], game.actions(i));
            }
        }
        state = game.resolve(tick, state, chosen, rewards);
        digest = Digest.fold(digest, code(state, chosen));
        tally.add(chosen, rewards);
        return rewards;
    }

    /** State and joint action in one number: whatever differs in either shows in the rolling hash. */
    private static long code(int state, int[] actions) {
        long code = state;
        for (int action : actions) {
            code = code * 1_000_003 + action;
        }
        return code;
    }

    /** The stretch that ends with the tick just played, if a window ends there. */
    public List<Event.Stretch> cut(long next) {
        return next == tally.border(next - 1) ? List.of(tally.cut(next)) : List.of();
    }

    /** What was played since the last window. */
    public List<Event.Stretch> rest(long next) {
        return tally.open(next) ? List.of(tally.cut(next)) : List.of();
    }

    /** Plays from tick {@code from} up to and without {@code to}; gives the windows that ended on the way. */
    public List<Event.Stretch> play(long from, long to) {
        List<Event.Stretch> stretches = new ArrayList<>();
        for (long tick = from; tick < to; ) {
            long until = Math.min(to, tally.border(tick));
            while (tick < until) {
                once(tick++);
            }
            stretches.addAll(cut(tick));
        }
        return stretches;
    }

    private void once(long tick) {
        int before = state;
        for (int i = 0; i < actions.length; i++) {
            MARK.setOpaque(this, tick * actions.length + i);
            actions[i] = AgentFailure.guard(
                    places.get(i).agent().name(), tick, places.get(i).policy(), game.observe(i, before));
        }
        resolve(tick, actions);
        for (int i = 0; i < actions.length; i++) {
            places.get(i).policy().learn(tick, game.observe(i, before), actions[i], rewards[i], game.observe(i, state));
        }
    }

    /** The failure of whoever is choosing now and has been for too long. */
    public AgentFailure late(double seconds) {
        long seen = (long) MARK.getOpaque(this);
        int player = (int) (seen % actions.length);
        return AgentFailure.late(places.get(player).agent().name(), seen / actions.length, seconds);
    }

    private static VarHandle mark() {
        try {
            return MethodHandles.lookup().findVarHandle(Table.class, "mark", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    /** The first tick since which nobody here has changed their mind. */
    public long steadySince() {
        long since = 0;
        for (Place place : places) {
            since = Math.max(since, place.policy().steadySince());
        }
        return since;
    }
}
