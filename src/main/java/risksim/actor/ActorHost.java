package risksim.actor;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import risksim.agent.Agent;
import risksim.agent.AgentFailure;
import risksim.agent.AgentHost;
import risksim.agent.Company;
import risksim.agent.Lesson;
import risksim.agent.Table;
import risksim.metric.Event;
import risksim.policy.Letter;

/**
 * Hosts agents in Akka actors: one actor an agent with a barrier a tick, or one actor a closed table in bursts. One host, and so
 * one actor system, serves all replications of a process.
 */
public final class ActorHost implements AgentHost {
    private final ActorSystem<Spawn> system;
    private final Duration patience;

    /**
     * @param threads dispatcher threads, at least 1; they change the speed and nothing else
     * @param patience how long an agent may think about one tick, or a table about one burst
     */
    public ActorHost(int threads, Duration patience) {
        this.patience = patience;
        this.system = ActorSystem.create(
                guardian(),
                "risksim",
                ConfigFactory.parseMap(Map.of(
                                "akka.actor.default-dispatcher.fork-join-executor.parallelism-min", threads,
                                "akka.actor.default-dispatcher.fork-join-executor.parallelism-max", threads))
                        .withFallback(ConfigFactory.load()));
    }

    private sealed interface Spawn permits Conduct, Seat {}

    private record Conduct(List<Agent> agents, Duration patience, CompletableFuture<ActorRef<Conductor.Message>> answer)
            implements Spawn {}

    private record Seat(Table table, CompletableFuture<ActorRef<TableActor.Command>> answer) implements Spawn {}

    private static Behavior<Spawn> guardian() {
        return Behaviors.setup(context -> Behaviors.receive(Spawn.class)
                .onMessage(Conduct.class, message -> {
                    message.answer()
                            .complete(context.spawnAnonymous(Conductor.create(message.agents(), message.patience())));
                    return Behaviors.same();
                })
                .onMessage(Seat.class, message -> {
                    message.answer().complete(context.spawnAnonymous(TableActor.create(message.table())));
                    return Behaviors.same();
                })
                .build());
    }

    @Override
    public Company host(List<Agent> agents) {
        return new There(List.copyOf(agents));
    }

    @Override
    public void close() {
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().join();
    }

    /** Waits for an answer; a failure of an agent comes out as itself. */
    private static <T> T await(CompletableFuture<T> answer, Supplier<AgentFailure> late, Duration atMost) {
        try {
            return answer.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException timeout) {
            throw late.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof AgentFailure failure) {
                throw failure;
            }
            throw new CompletionException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CompletionException(interrupted);
        }
    }

    private final class There implements Company {
        private final List<Agent> agents;
        private final Map<Table, ActorRef<TableActor.Command>> tables = new HashMap<>();
        private final CompletableFuture<ActorRef<Conductor.Message>> conductor = new CompletableFuture<>();
        private boolean conducted;

        There(List<Agent> agents) {
            this.agents = agents;
        }

        @Override
        public int[][] decide(long tick, int[][] seen, List<Letter> letters) {
            CompletableFuture<int[][]> answer = new CompletableFuture<>();
            conductor().tell(new Conductor.Ask(tick, seen, letters, answer));
            return await(answer, () -> silent(tick), patience.multipliedBy(4));
        }

        @Override
        public List<Letter> learn(List<Lesson> lessons) {
            CompletableFuture<List<Letter>> answer = new CompletableFuture<>();
            conductor().tell(new Conductor.Teach(lessons, answer));
            return await(answer, () -> silent(lessons.get(0).tick()), patience.multipliedBy(4));
        }

        private AgentFailure silent(long tick) {
            return AgentFailure.late("the barrier", tick, patience.toMillis() / 1000.0);
        }

        private ActorRef<Conductor.Message> conductor() {
            if (!conducted) {
                conducted = true;
                system.tell(new Conduct(agents, patience, conductor));
            }
            return conductor.join();
        }

        @Override
        public List<Event.Stretch> burst(Table table, long from, long to) {
            ActorRef<TableActor.Command> actor = tables.computeIfAbsent(table, this::seat);
            CompletableFuture<List<Event.Stretch>> answer = new CompletableFuture<>();
            actor.tell(new TableActor.Burst(from, to, answer));
            return await(answer, () -> table.late(patience.toMillis() / 1000.0), patience);
        }

        private ActorRef<TableActor.Command> seat(Table table) {
            CompletableFuture<ActorRef<TableActor.Command>> answer = new CompletableFuture<>();
            system.tell(new Seat(table, answer));
            return answer.join();
        }

        @Override
        public List<Agent> agents() {
            return agents;
        }

        @Override
        public void close() {
            if (conducted) {
                conductor.join().tell(new Conductor.Leave());
            }
            tables.values().forEach(actor -> actor.tell(new TableActor.Leave()));
        }
    }
}
