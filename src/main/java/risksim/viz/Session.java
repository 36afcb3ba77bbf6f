package risksim.viz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import risksim.agent.Agent;
import risksim.agent.AgentHost;
import risksim.agent.Company;
import risksim.agent.Table;
import risksim.check.Check;
import risksim.policy.Letter;
import risksim.random.Digest;
import risksim.random.Streams;
import risksim.scenario.Arm;
import risksim.scenario.Scenario;
import risksim.world.Cast;
import risksim.world.World;

/**
 * A replication under watch. It is played tick by tick through the same world, tables and streams as any other, so it has the
 * hash of an unwatched one at any speed. Arms can be switched while it runs: each switch is kept, and replays.
 */
public final class Session implements AutoCloseable {
    private final Scenario scenario;
    private final AgentHost host;
    private Start start;
    private final List<Switch> script = new ArrayList<>();
    private final List<Switch> switched = new ArrayList<>();
    private Cast cast;
    private List<Table> tables = List.of();
    private Streams streams;
    private Company company;
    private World world;
    private Journal journal;
    private int due;
    /** Held by whoever plays, changes or copies; never waited for by a thread that draws. */
    private final ReentrantLock turn = new ReentrantLock();

    private final Set<Scene.Who> asked = ConcurrentHashMap.newKeySet();
    private volatile long version;
    private volatile Scene scene;

    /**
     * What is watched.
     *
     * @param arm the arm it begins under
     * @param replication from 0
     * @param values numbers that are others than the arm's, by path; empty for the scenario as it is
     */
    public record Start(String arm, int replication, Map<String, Double> values) {
        public Start {
            values = new LinkedHashMap<>(values);
        }
    }

    /**
     * @param script switches that are made at their ticks without being asked again
     * @throws risksim.file.BadInput if the scenario makes no sense with the values
     */
    public Session(Scenario scenario, AgentHost host, Start start, List<Switch> script) {
        this.scenario = scenario;
        this.host = host;
        this.start = start;
        this.script.addAll(script);
        this.cast = new Cast(arm(scenario, start));
        this.streams = streams(cast.arm(), start);
        this.tables = cast.tables(streams);
        this.journal = new Journal(scenario, cast.encounters(), tables);
        this.company = host();
        this.world = world(0, List.of());
        this.scene = copy();
    }

    /** The arm that a start asks for. */
    static Arm arm(Scenario scenario, Start start) {
        return start.values().isEmpty()
                ? scenario.arms().stream()
                        .filter(arm -> arm.name().equals(start.arm()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("there is no arm '" + start.arm() + "'"))
                : scenario.plan().variants().at(start.arm(), start.values());
    }

    /** The chance that a start asks for. */
    static Streams streams(Arm arm, Start start) {
        return Streams.of(arm.run().seed()).replication(start.replication());
    }

    /** Everyone who sits at some table, once, in order of index. */
    static List<Agent> agents(List<Table> tables) {
        return tables.stream()
                .flatMap(table -> table.places().stream())
                .map(Table.Place::agent)
                .distinct()
                .sorted((a, b) -> Integer.compare(a.index(), b.index()))
                .toList();
    }

    private Company host() {
        Journal told = journal;
        return new Overheard(host.host(agents(tables)), told::tick);
    }

    private World world(long tick, List<Letter> said) {
        return new World(tables, company, cast.arm().run(), false, journal::event).from(tick, said);
    }

    /** Begins anew, as the last start or another says; what was watched so far is given up, and so are switches by hand. */
    public World restart(Start from) {
        version++;
        company.close();
        start = from;
        cast = new Cast(arm(scenario, from));
        streams = streams(cast.arm(), start);
        tables = cast.tables(streams);
        journal = new Journal(scenario, cast.encounters(), tables);
        company = host();
        world = world(0, List.of());
        switched.clear();
        due = 0;
        return world;
    }

    /** The world as it is now: another one after a restart or a switch. */
    public World world() {
        return world;
    }

    public Scenario scenario() {
        return scenario;
    }

    public Start start() {
        return start;
    }

    /** The arm that holds now. */
    public Arm arm() {
        return cast.arm();
    }

    /** Makes the switches of the script that are due before the tick that comes next; tells whether there was one. */
    boolean switchDue() {
        boolean any = false;
        while (due < script.size() && !world.ended() && script.get(due).tick() <= world.tick()) {
            switchTo(script.get(due++).arm());
            any = true;
        }
        return any;
    }

    /** Plays one tick of a world that has been started. */
    public void tick() {
        switchDue();
        world.step();
        closed();
    }

    /** To be called after a step of the world: the last look, if it ended. */
    void closed() {
        version++;
        if (world.ended()) {
            journal.close();
        }
    }

    /** Plays up to a tick, or to the end. */
    public void until(long tick) {
        while (!world.ended() && world.tick() < tick) {
            tick();
        }
    }

    /**
     * Begins, and plays up to a moment so that the tick before it stands out: what is shown to flow is what flowed in it.
     *
     * @param tick how many ticks are played; fewer if the replication ends before
     */
    public void show(long tick) {
        world.start();
        until(tick - 1);
        journal.frame();
        until(tick);
    }

    /**
     * Switches another arm on from the tick that comes next.
     *
     * @throws IllegalArgumentException if a memory does not fit, or the world has ended; nothing has changed then
     */
    public void switchTo(String name) {
        Check.that(!world.ended(), "the replication has ended: nothing can be switched any more");
        Arm other = arm(scenario, new Start(name, start.replication(), start.values()));
        Cast next = new Cast(other);
        long tick = world.tick();
        List<Table> forked = next.fork(cast, tables, streams);
        company.close();
        cast = next;
        tables = forked;
        company = host();
        world = world(tick, world.letters());
        world.start();
        switched.add(new Switch(tick, name));
        version++;
        journal.movedTo(tables, "arm '" + name + "' is switched on");
    }

    /** All switches made so far, by hand or by script. */
    public List<Switch> switched() {
        return List.copyOf(switched);
    }

    /** The rolling hash with all memories, as replications tell it. */
    public String hash() {
        return Digest.text(world.seal());
    }

    /** Does what nobody may see halfway: play, restart, switch. */
    <T> T undisturbed(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /** A copy of what there is to see now. */
    Scene look() {
        return undisturbed(() -> {
            scene = copy();
            return scene;
        });
    }

    /** The newest copy that was taken. */
    Scene scene() {
        return scene;
    }

    /** A new copy, if there is something new and nobody plays at this moment. It never waits, so that threads that draw may ask. */
    Optional<Scene> fresh() {
        boolean stale = scene.version() != version || !scene.sheets().keySet().containsAll(asked);
        if (!stale || !turn.tryLock()) {
            return Optional.empty();
        }
        try {
            return Optional.of(look());
        } finally {
            turn.unlock();
        }
    }

    /** From now on, copies say what there is to know of an agent. */
    void ask(Scene.Who who) {
        asked.add(who);
    }

    private Scene copy() {
        Journal copied = journal.copy(arm().run().atMost());
        Map<Scene.Who, List<AgentSheet.Line>> sheets = new HashMap<>();
        asked.forEach(who -> sheets.put(who, AgentSheet.told(copied.ledgers().get(who.encounter()), arm(), who)));
        return new Scene(version, scenario, start, arm(), world.tick(), world.ended(), copied, sheets);
    }

    Journal journal() {
        return journal;
    }

    @Override
    public void close() {
        company.close();
    }
}
