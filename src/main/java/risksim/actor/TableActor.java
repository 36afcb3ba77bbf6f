package risksim.actor;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import risksim.agent.DiscreteTable;
import risksim.metric.Event;

/** A closed table in an actor: agents who meet nobody else, played many ticks a message. */
final class TableActor {
    private TableActor() {}

    /** What a table can be told. */
    sealed interface Command permits Burst, Leave {}

    /** Play from one tick up to and without another. */
    record Burst(long from, long to, CompletableFuture<List<Event.Stretch>> answer) implements Command {}

    /** The replication is over. */
    record Leave() implements Command {}

    static Behavior<Command> create(DiscreteTable table) {
        return Behaviors.receive(Command.class)
                .onMessage(Burst.class, message -> {
                    play(table, message);
                    return Behaviors.same();
                })
                .onMessage(Leave.class, message -> Behaviors.stopped())
                .build();
    }

    private static void play(DiscreteTable table, Burst message) {
        try {
            message.answer().complete(table.play(message.from(), message.to()));
        } catch (RuntimeException thrown) {
            message.answer().completeExceptionally(thrown);
        }
    }
}
