package risksim.actor;

import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.util.concurrent.CompletableFuture;
import risksim.agent.Block;

/** A cohort of people in an actor: it answers and moves by one tick a message. */
final class CohortActor {
    private CohortActor() {}

    /** What a cohort can be told. */
    sealed interface Command permits Respond, Leave {}

    /** Answer questions and move by one tick. */
    record Respond(Block.Order order, CompletableFuture<Block.Response> answer) implements Command {}

    /** The replication is over. */
    record Leave() implements Command {}

    static Behavior<Command> create(Block block) {
        return Behaviors.receive(Command.class)
                .onMessage(Respond.class, message -> {
                    respond(block, message);
                    return Behaviors.same();
                })
                .onMessage(Leave.class, message -> Behaviors.stopped())
                .build();
    }

    private static void respond(Block block, Respond message) {
        try {
            message.answer().complete(block.respond(message.order()));
        } catch (RuntimeException thrown) {
            message.answer().completeExceptionally(thrown);
        }
    }
}
