package risksim.actor;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.AbstractBehavior;
import akka.actor.typed.javadsl.ActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.javadsl.Receive;
import akka.actor.typed.javadsl.TimerScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import risksim.agent.Agent;
import risksim.agent.AgentFailure;
import risksim.agent.Choice;
import risksim.agent.Lesson;
import risksim.agent.Letters;
import risksim.policy.Letter;

/**
 * The barrier of one replication: tells all agents at once, gathers their answers in order of agent, and names the first who
 * is late. Whatever order answers arrive in, the outcome is the same.
 */
final class Conductor extends AbstractBehavior<Conductor.Message> {
    private final List<Agent> agents;
    private final List<ActorRef<AgentActor.Command>> actors = new ArrayList<>();
    private final TimerScheduler<Message> timers;
    private final Duration patience;
    private final BitSet waiting = new BitSet();
    private Choice[] decisions = new Choice[0];
    private List<Letter> letters = new ArrayList<>();
    private long tick;
    private CompletableFuture<List<Choice>> decided = new CompletableFuture<>();
    private CompletableFuture<List<Letter>> learned = new CompletableFuture<>();

    private Conductor(
            ActorContext<Message> context, TimerScheduler<Message> timers, List<Agent> agents, Duration patience) {
        super(context);
        this.timers = timers;
        this.agents = agents;
        this.patience = patience;
        for (Agent agent : agents) {
            actors.add(context.spawn(AgentActor.create(agent), "agent-" + agent.index()));
        }
    }

    /** What a conductor can be told. */
    sealed interface Message permits Ask, Teach, Decided, Learned, Failed, Late, Leave {}

    /** Ask all agents to choose. */
    @SuppressWarnings("ArrayRecordComponent")
    record Ask(long tick, int[][] seen, List<Letter> letters, CompletableFuture<List<Choice>> answer)
            implements Message {}

    /** Tell all agents what came of it. */
    record Teach(List<Lesson> lessons, CompletableFuture<List<Letter>> answer) implements Message {}

    /** An agent has chosen. */
    record Decided(int agent, Choice choice) implements Message {}

    /** An agent has learned. */
    record Learned(int agent, List<Letter> letters) implements Message {}

    /** An agent has thrown. */
    record Failed(AgentFailure failure) implements Message {}

    /** Patience is at its end. */
    record Late(long tick) implements Message {}

    /** The replication is over. */
    record Leave() implements Message {}

    static Behavior<Message> create(List<Agent> agents, Duration patience) {
        return Behaviors.setup(context ->
                Behaviors.withTimers(timers -> new Conductor(context, timers, List.copyOf(agents), patience)));
    }

    @Override
    public Receive<Message> createReceive() {
        return newReceiveBuilder()
                .onMessage(Ask.class, this::ask)
                .onMessage(Teach.class, this::teach)
                .onMessage(Decided.class, this::decided)
                .onMessage(Learned.class, this::learned)
                .onMessage(Failed.class, failed -> fail(failed.failure()))
                .onMessage(Late.class, this::late)
                .onMessage(Leave.class, leave -> Behaviors.stopped())
                .build();
    }

    private Behavior<Message> ask(Ask ask) {
        tick = ask.tick();
        decided = ask.answer();
        decisions = new Choice[actors.size()];
        await();
        for (int i = 0; i < actors.size(); i++) {
            actors.get(i)
                    .tell(new AgentActor.Decide(
                            tick, ask.seen()[i], ask.letters(), getContext().getSelf()));
        }
        return this;
    }

    private Behavior<Message> teach(Teach teach) {
        learned = teach.answer();
        letters = new ArrayList<>();
        await();
        for (int i = 0; i < actors.size(); i++) {
            actors.get(i)
                    .tell(new AgentActor.Learn(
                            teach.lessons().get(i), getContext().getSelf()));
        }
        return this;
    }

    private void await() {
        waiting.set(0, actors.size());
        timers.startSingleTimer(new Late(tick), patience);
    }

    private Behavior<Message> decided(Decided answer) {
        decisions[answer.agent()] = answer.choice();
        if (answered(answer.agent())) {
            decided.complete(List.of(decisions));
        }
        return this;
    }

    private Behavior<Message> learned(Learned answer) {
        letters.addAll(answer.letters());
        if (answered(answer.agent())) {
            learned.complete(Letters.ordered(letters));
        }
        return this;
    }

    private boolean answered(int agent) {
        waiting.clear(agent);
        return waiting.isEmpty();
    }

    private Behavior<Message> late(Late late) {
        if (late.tick() == tick && !waiting.isEmpty()) {
            String name = agents.get(waiting.nextSetBit(0)).name();
            return fail(AgentFailure.late(name, tick, patience.toMillis() / 1000.0));
        }
        return this;
    }

    private Behavior<Message> fail(AgentFailure failure) {
        decided.completeExceptionally(failure);
        learned.completeExceptionally(failure);
        return this;
    }
}
