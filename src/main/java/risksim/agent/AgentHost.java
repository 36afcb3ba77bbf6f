package risksim.agent;

import java.util.List;

/** The port to where agents run. All hosts give the same bytes; they differ in threads, cost and what they can watch over. */
public interface AgentHost extends AutoCloseable {
    /**
     * Takes in the agents of one replication.
     *
     * @param agents in order of index; from here on they belong to the host
     */
    Company host(List<Agent> agents);

    @Override
    void close();
}
