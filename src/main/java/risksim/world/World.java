package risksim.world;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import risksim.agent.Agent;
import risksim.agent.Company;
import risksim.agent.DiscreteTable;
import risksim.agent.ServiceTable;
import risksim.agent.Table;
import risksim.metric.Event;
import risksim.policy.Letter;
import risksim.random.Digest;
import risksim.scenario.Run;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * One replication on MASON's schedule: a tick is a step, its phases are orderings, and where all tables are closed a step plays
 * a burst of ticks. MASON's own generator is never asked: all chance comes from the scenario's streams.
 */
public final class World extends SimState {
    private static final long serialVersionUID = 1;
    /** The most ticks that are played at a stretch; long enough to hide the cost of a message, short enough to stop soon. */
    private static final long BURST = 1 << 17;

    private final transient List<Table> tables;
    private final transient Company company;
    private final transient BiConsumer<Integer, Event> recorder;
    private final transient Run run;
    private final transient boolean bursts;
    private final transient Round round;
    private long tick;
    private long begun;
    private long pause = Long.MAX_VALUE;
    private boolean ended;
    private boolean settled;

    /**
     * @param tables the encounters, with their agents
     * @param company the same agents, where they run
     * @param run when it ends
     * @param bursts whether closed tables may be played in bursts; changes no byte
     * @param recorder takes each event with the number of its encounter
     */
    public World(List<Table> tables, Company company, Run run, boolean bursts, BiConsumer<Integer, Event> recorder) {
        super(0);
        this.tables = List.copyOf(tables);
        this.company = company;
        this.run = run;
        this.recorder = recorder;
        this.round = new Round(this.tables, company);
        this.bursts = bursts && closed();
    }

    /** Whether every agent sits at one table only, chooses there, and none talks. */
    private boolean closed() {
        return tables.stream().allMatch(DiscreteTable.class::isInstance)
                && company.agents().stream().allMatch(agent -> agent.roles() == 1 && !agent.talks());
    }

    /**
     * Begins at a later tick, with tables that were played up to it: whoever must be steady must be so from there on.
     *
     * @param said in the tick before, and heard in the next
     */
    public World from(long later, List<Letter> said) {
        tick = later;
        begun = later;
        round.letters(said);
        return this;
    }

    /** What was said in the tick just played. */
    public List<Letter> letters() {
        return round.letters();
    }

    @Override
    public void start() {
        super.start();
        if (bursts) {
            schedule.scheduleOnce(0, Phase.DECIDE.ordinal(), (Steppable) state -> burst());
        } else {
            repeat(Phase.OBSERVE, round::observe);
            repeat(Phase.DECIDE, () -> round.decide(tick));
            repeat(Phase.RESOLVE, () -> round.resolve(tick));
            repeat(Phase.RESPOND, () -> round.respond(tick));
            repeat(Phase.LEARN, () -> round.learn(tick));
            repeat(Phase.MEASURE, this::measure);
        }
    }

    private void repeat(Phase phase, Runnable step) {
        schedule.scheduleRepeating(tick, phase.ordinal(), (Steppable) state -> step.run());
    }

    private void burst() {
        long to = Math.min(Math.min(Math.min(tick + BURST, pause), run.atMost()), earliestEnd());
        for (int i = 0; i < tables.size(); i++) {
            int encounter = i;
            company.burst((DiscreteTable) tables.get(i), tick, to)
                    .forEach(stretch -> recorder.accept(encounter, stretch));
        }
        tick = to;
        judge();
        if (!ended) {
            schedule.scheduleOnce(tick, Phase.DECIDE.ordinal(), (Steppable) state -> burst());
        }
    }

    private void measure() {
        tick++;
        for (int i = 0; i < tables.size(); i++) {
            int encounter = i;
            tables.get(i).cut(tick).forEach(stretch -> recorder.accept(encounter, stretch));
        }
        judge();
    }

    /** No replication can end before all have been steady for long enough, counted from what is known now. */
    private long earliestEnd() {
        Optional<Long> stable = run.until().stableFor();
        return stable.isEmpty() ? Long.MAX_VALUE : Math.max(steadySince() + stable.get(), tick + 1);
    }

    private long steadySince() {
        long since = begun;
        for (Agent agent : company.agents()) {
            since = Math.max(since, agent.steadySince());
        }
        for (Table table : tables) {
            since = Math.max(since, table.steadySince());
        }
        return since;
    }

    private void judge() {
        settled = run.until().stableFor().isPresent()
                && tick >= steadySince() + run.until().stableFor().get();
        if (settled || tick >= run.atMost()) {
            end();
        }
    }

    private void end() {
        ended = true;
        for (int i = 0; i < tables.size(); i++) {
            Table table = tables.get(i);
            int encounter = i;
            table.rest(tick).forEach(stretch -> recorder.accept(encounter, stretch));
            recorder.accept(i, new Event.Ended(tick, settled));
            table.last(tick).forEach(event -> recorder.accept(encounter, event));
        }
        kill();
    }

    /** Plays the next step of the schedule: a tick, or a burst of ticks. */
    public void step() {
        step(Long.MAX_VALUE);
    }

    /** Plays the next step, which is a tick or a burst of ticks that does not go beyond {@code most}. */
    public void step(long most) {
        pause = most;
        schedule.step(this);
    }

    /** Ticks played so far. */
    public long tick() {
        return tick;
    }

    /** Whether the last tick was played. */
    public boolean ended() {
        return ended;
    }

    /** Whether the scenario's condition ended it, rather than the last tick allowed. */
    public boolean settled() {
        return settled;
    }

    /** The rolling hash after the tick just played: every state, offer and sum of every encounter so far. */
    public long digest() {
        long digest = Digest.fold(Digest.EMPTY, tick);
        for (Table table : tables) {
            digest = Digest.fold(digest, table.digest());
        }
        return digest;
    }

    /** The rolling hash with the memory of every agent and of all people. */
    public long seal() {
        long digest = digest();
        for (Agent agent : company.agents()) {
            digest = Digest.fold(digest, agent.digest());
        }
        for (Table table : tables) {
            digest = table instanceof ServiceTable people ? Digest.fold(digest, people.seal()) : digest;
        }
        return digest;
    }
}
