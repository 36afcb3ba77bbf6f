package risksim.agent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import risksim.check.Check;
import risksim.game.DiscreteGame;
import risksim.game.FieldGame;
import risksim.game.Penal;
import risksim.metric.Event;
import risksim.policy.DiscretePolicy;
import risksim.random.Chance;

/**
 * One encounter of choices under way: the game, its state, and the record of what is played. Agents who meet nobody else can be played
 * here many ticks at a stretch, with the same outcome as tick by tick.
 */
public final class DiscreteTable implements Table {
    private final DiscreteGame game;
    private final List<Place> places;
    private final Chance opening;
    private final Tally tally;
    private final Loop loop;
    private Optional<ServiceTable> payers = Optional.empty();

    /**
     * @param places who sits here, in order of player
     * @param opening the draw of the first state
     * @param window ticks between two cuts of the record
     */
    public DiscreteTable(DiscreteGame game, List<Place> places, Chance opening, long window) {
        this(game, places, opening, window, 0);
    }

    /**
     * A table at which somebody watches.
     *
     * @param watch how many of the last ticks are told one by one at the end
     */
    public DiscreteTable(DiscreteGame game, List<Place> places, Chance opening, long window, int watch) {
        this.game = game;
        this.opening = opening;
        this.places = List.copyOf(places);
        this.tally = new Tally(game, window, new Trace(game.players(), watch));
        this.loop = Loop.of(game.dealt(opening), this.places, tally);
        this.loop.state = loop.game.opening(opening);
    }

    private DiscreteTable(DiscreteTable from, DiscreteGame game, List<Place> places) {
        this.game = game;
        this.opening = from.opening;
        this.places = List.copyOf(places);
        this.tally = from.tally.copy(game);
        this.loop = Loop.of(game.dealtAfter(from.loop.game, opening), this.places, tally);
        this.loop.state = from.loop.state;
        this.loop.digest = from.loop.digest;
    }

    /**
     * The same encounter at the same moment under other rules and with other agents; what happens at one is not felt at the
     * other.
     *
     * @throws IllegalArgumentException if the rules know other players, actions or states
     */
    public DiscreteTable fork(DiscreteGame rules, List<Place> others) {
        Check.that(
                rules.shapedLike(game),
                "the rules cannot change to other players, actions or states while the world runs");
        return new DiscreteTable(this, rules, others);
    }

    @Override
    public DiscreteGame game() {
        return game;
    }

    @Override
    public List<Place> places() {
        return places;
    }

    /** The game as this replication plays it: with the chance of its rules, and with its field if it has one. */
    public DiscreteGame dealt() {
        return loop.game;
    }

    public int state() {
        return loop.state;
    }

    /** The rolling hash over all states and actions since the first tick. */
    @Override
    public long digest() {
        return loop.digest;
    }

    /** What a player sees now. */
    public int seen(int player) {
        return loop.game.observe(player, loop.state);
    }

    /**
     * Resolves one tick.
     *
     * @param chosen {@code [players]}
     * @return {@code [players]}, the rewards; the array is used again at the next tick
     * @throws AgentFailure if an action does not exist
     */
    public double[] resolve(long tick, int[] chosen) {
        return loop.resolve(tick, chosen);
    }

    /** Has people at another table pay the prices of this market. */
    public DiscreteTable paidAt(ServiceTable people) {
        payers = Optional.of(people);
        return this;
    }

    /** Who pays the prices of this market; nobody where its own rules say what it earns. */
    public Optional<ServiceTable> payers() {
        return payers;
    }

    /**
     * Moves the game on by one tick, where what that earns is not said by its rules; {@link #earn} must follow.
     *
     * @param chosen {@code [players]}
     * @return {@code [players]}, what the rules would pay; the array is used again at the next tick
     * @throws AgentFailure if an action does not exist
     */
    public double[] post(long tick, int[] chosen) {
        return loop.advance(tick, chosen);
    }

    /** Counts what the choices that were posted have earned, {@code [players]}. */
    public void earn(int[] chosen, double[] earned) {
        tally.add(chosen, earned);
    }

    @Override
    public List<Event> cut(long next) {
        return next == tally.border(next - 1) ? List.of(tally.cut(next)) : List.of();
    }

    @Override
    public List<Event> rest(long next) {
        return tally.open(next) ? List.of(tally.cut(next)) : List.of();
    }

    /** Plays from tick {@code from} up to and without {@code to}; gives the windows that ended on the way. */
    public List<Event.Stretch> play(long from, long to) {
        List<Event.Stretch> stretches = new ArrayList<>();
        for (long tick = from; tick < to; ) {
            long until = Math.min(to, tally.border(tick));
            loop.play(tick, until);
            tick = until;
            if (until == tally.border(until - 1)) {
                stretches.add(tally.cut(until));
            }
        }
        return stretches;
    }

    /** The failure of whoever has been choosing or learning in {@link #play} for too long. */
    public AgentFailure late(double seconds) {
        return loop.late(seconds);
    }

    @Override
    public long steadySince() {
        long since = 0;
        for (DiscretePolicy policy : policies(places)) {
            since = Math.max(since, policy.steadySince());
        }
        return since;
    }

    @Override
    public List<Event> last(long tick) {
        List<Event> events =
                new ArrayList<>(game instanceof FieldGame ? List.of() : new Probe(this, tick).events(state()));
        if (tally.trace.on()) {
            events.add(tally.trace.told(tick));
        }
        if (loop.game instanceof Penal penal) {
            events.add(new Event.Penalised(tick, penal.times(), penal.paid()));
        }
        return events;
    }

    /** Who chooses here, in order of player. */
    static List<DiscretePolicy> policies(List<Place> places) {
        return places.stream().map(place -> (DiscretePolicy) place.policy()).toList();
    }
}
