package risksim.agent;

import java.util.Locale;
import risksim.policy.DiscretePolicy;

/** An agent that threw, answered what is not allowed, or did not answer: names the agent, the tick and the action. */
public final class AgentFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private AgentFailure(String message, Throwable cause) {
        super(message, cause);
    }

    private AgentFailure(String message) {
        super(message);
    }

    static AgentFailure threw(String agent, long tick, RuntimeException cause) {
        return new AgentFailure(
                String.format(Locale.ROOT, "agent '%s' failed at tick %d: %s", agent, tick, cause), cause);
    }

    /** The agent chose an action that does not exist. */
    public static AgentFailure illegal(String agent, long tick, int action, int actions) {
        return new AgentFailure(String.format(
                Locale.ROOT,
                "agent '%s' chose action %d at tick %d, but its actions are 0 to %d",
                agent,
                action,
                tick,
                actions - 1));
    }

    /** The agent made an offer that is none. */
    public static AgentFailure offer(String agent, long tick, String complaint) {
        return new AgentFailure(
                String.format(Locale.ROOT, "agent '%s' made no legal offer at tick %d: it %s", agent, tick, complaint));
    }

    /** The agent did not answer in time. */
    public static AgentFailure late(String agent, long tick, double seconds) {
        return new AgentFailure(
                String.format(Locale.ROOT, "agent '%s' did not answer at tick %d within %.3g s", agent, tick, seconds));
    }

    /** The same failure, told of the replication that it ended. */
    public AgentFailure in(String arm, int replication) {
        return new AgentFailure("arm '" + arm + "', replication " + replication + ": " + getMessage(), this);
    }

    static int guard(String agent, long tick, DiscretePolicy policy, int seen) {
        try {
            return policy.choose(tick, seen);
        } catch (RuntimeException thrown) {
            throw threw(agent, tick, thrown);
        }
    }

    static void guard(String agent, long tick, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException thrown) {
            throw threw(agent, tick, thrown);
        }
    }
}
