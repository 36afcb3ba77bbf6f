package risksim.actor;

import akka.actor.typed.ActorRef;
import akka.actor.typed.ActorSystem;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.ArrayList;
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
import risksim.agent.Block;
import risksim.agent.Choice;
import risksim.agent.Company;
import risksim.agent.DiscreteTable;
import risksim.agent.Lesson;
import risksim.agent.ServiceTable;
import risksim.metric.Event;
import risksim.policy.Letter;

/**
 * Hosts agents in Akka actors: one actor an agent with a barrier a tick, or one actor a closed table in bursts; and one actor a cohort of people. One host, and so
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

    private sealed interface Spawn permits Conduct, Seat, Settle {}

    private record Conduct(List<Agent> agents, Duration patience, CompletableFuture<ActorRef<Conductor.Message>> answer)
            implements Spawn {}

    private record Seat(DiscreteTable table, CompletableFuture<ActorRef<TableActor.Command>> answer) implements Spawn {}

    private record Settle(Block block, CompletableFuture<ActorRef<CohortActor.Command>> answer) implements Spawn {}

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
                .onMessage(Settle.class, message -> {
                    message.answer().complete(context.spawnAnonymous(CohortActor.create(message.block())));
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
        private final Map<DiscreteTable, ActorRef<TableActor.Command>> tables = new HashMap<>();
        private final Map<ServiceTable, List<ActorRef<CohortActor.Command>>> cohorts = new HashMap<>();
        private final CompletableFuture<ActorRef<Conductor.Message>> conductor = new CompletableFuture<>();
        private boolean conducted;

        There(List<Agent> agents) {
            this.agents = agents;
        }

        @Override
        public List<Choice> decide(long tick, int[][] seen, List<Letter> letters) {
            CompletableFuture<List<Choice>> answer = new CompletableFuture<>();
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
        public List<Event.Stretch> burst(DiscreteTable table, long from, long to) {
            ActorRef<TableActor.Command> actor = tables.computeIfAbsent(table, this::seat);
            CompletableFuture<List<Event.Stretch>> answer = new CompletableFuture<>();
            actor.tell(new TableActor.Burst(from, to, answer));
            return await(answer, () -> table.late(patience.toMillis() / 1000.0), patience);
        }

        private ActorRef<TableActor.Command> seat(DiscreteTable table) {
            CompletableFuture<ActorRef<TableActor.Command>> answer = new CompletableFuture<>();
            system.tell(new Seat(table, answer));
            return answer.join();
        }

        @Override
        public List<Block.Response> respond(ServiceTable table, Block.Order order) {
            List<CompletableFuture<Block.Response>> answers = new ArrayList<>();
            for (ActorRef<CohortActor.Command> actor : cohorts.computeIfAbsent(table, this::settle)) {
                CompletableFuture<Block.Response> answer = new CompletableFuture<>();
                actor.tell(new CohortActor.Respond(order, answer));
                answers.add(answer);
            }
            Supplier<AgentFailure> late =
                    () -> AgentFailure.late("the people served", order.tick(), patience.toMillis() / 1000.0);
            return answers.stream().map(answer -> await(answer, late, patience)).toList();
        }

        private List<ActorRef<CohortActor.Command>> settle(ServiceTable table) {
            return table.blocks().stream()
                    .map(block -> {
                        CompletableFuture<ActorRef<CohortActor.Command>> answer = new CompletableFuture<>();
                        system.tell(new Settle(block, answer));
                        return answer.join();
                    })
                    .toList();
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
            cohorts.values().forEach(actors -> actors.forEach(actor -> actor.tell(new CohortActor.Leave())));
        }
    }
}
