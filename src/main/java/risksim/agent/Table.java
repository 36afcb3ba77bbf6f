package risksim.agent;

import java.util.List;
import risksim.game.Game;
import risksim.metric.Event;
import risksim.policy.Policy;

/** One encounter under way: the game, who takes part, and the record of what happens. One kind for each shape of encounter. */
public sealed interface Table permits DiscreteTable, ServiceTable {
    /** The rules. */
    Game game();

    /** Who sits here, in order of player. */
    List<Place> places();

    /** The rolling hash over all that happened since the first tick. */
    long digest();

    /** The record that ends with the tick just played, if a window ends there. */
    List<Event> cut(long next);

    /** What happened since the last window. */
    List<Event> rest(long next);

    /** What can be told once the last tick was played. */
    List<Event> last(long tick);

    /** The first tick since which nobody here has changed their mind. */
    long steadySince();

    /**
     * A player's agent, and which of the agent's roles it is.
     *
     * @param agent who plays
     * @param role index among the agent's roles
     */
    record Place(Agent agent, int role) {
        Policy policy() {
            return agent.policy(role);
        }
    }
}
