package risksim.actor;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.javadsl.Behaviors;
import java.util.List;
import risksim.agent.Agent;
import risksim.agent.AgentFailure;
import risksim.agent.Lesson;
import risksim.agent.Letters;
import risksim.policy.Letter;

/** One agent in an actor. A message is answered by a message, also when the agent fails: nobody waits for ever. */
final class AgentActor {
    private AgentActor() {}

    /** What an agent can be told. */
    sealed interface Command permits Decide, Learn, Leave {}

    /** Read your letters, then choose. */
    @SuppressWarnings("ArrayRecordComponent")
    record Decide(long tick, int[] seen, List<Letter> letters, ActorRef<Conductor.Message> replyTo)
            implements Command {}

    /** Learn what came of it, then say what there is to say. */
    record Learn(Lesson lesson, ActorRef<Conductor.Message> replyTo) implements Command {}

    /** The replication is over. */
    record Leave() implements Command {}

    static Behavior<Command> create(Agent agent) {
        return Behaviors.receive(Command.class)
                .onMessage(Decide.class, message -> {
                    message.replyTo().tell(decide(agent, message));
                    return Behaviors.same();
                })
                .onMessage(Learn.class, message -> {
                    message.replyTo().tell(learn(agent, message));
                    return Behaviors.same();
                })
                .onMessage(Leave.class, message -> Behaviors.stopped())
                .build();
    }

    private static Conductor.Message decide(Agent agent, Decide message) {
        try {
            agent.hear(Letters.to(agent.index(), message.letters()));
            return new Conductor.Decided(agent.index(), agent.decide(message.tick(), message.seen()));
        } catch (AgentFailure failure) {
            return new Conductor.Failed(failure);
        }
    }

    private static Conductor.Message learn(Agent agent, Learn message) {
        try {
            return new Conductor.Learned(agent.index(), agent.learn(message.lesson()));
        } catch (AgentFailure failure) {
            return new Conductor.Failed(failure);
        }
    }
}
