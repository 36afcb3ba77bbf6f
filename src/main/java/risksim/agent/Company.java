package risksim.agent;

import java.util.List;
import risksim.metric.Event;
import risksim.policy.Letter;

/**
 * The agents of one replication, wherever they run. A round is {@code decide} then {@code learn}; where tables are closed, a
 * {@code burst} plays many rounds at once. Every method throws {@link AgentFailure} for an agent that threw or is late.
 */
public interface Company extends AutoCloseable {
    /**
     * Asks all agents at once.
     *
     * @param seen {@code [agents][roles]}
     * @param letters what was said in the tick before, in total order
     * @return {@code [agents]}, in order of agent
     */
    List<Choice> decide(long tick, int[][] seen, List<Letter> letters);

    /**
     * Tells all agents what came of it.
     *
     * @param lessons {@code [agents]}
     * @return what they said, in total order
     */
    List<Letter> learn(List<Lesson> lessons);

    /** Plays a closed table from one tick up to and without another. */
    List<Event.Stretch> burst(DiscreteTable table, long from, long to);

    /**
     * Has all people at a table answer and move by one tick, block by block.
     *
     * @return {@code [blocks]}, in order of block
     */
    List<Block.Response> respond(ServiceTable table, Block.Order order);

    /** The agents as they are now: theirs to give, nobody's to change while the company goes on. */
    List<Agent> agents();

    @Override
    void close();
}
