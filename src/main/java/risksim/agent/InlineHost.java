package risksim.agent;

import java.util.ArrayList;
import java.util.List;
import risksim.metric.Event;
import risksim.policy.Letter;

/** Calls agents in the thread of the world. It cannot notice an agent that never answers. */
public final class InlineHost implements AgentHost {
    @Override
    public Company host(List<Agent> agents) {
        return new Here(List.copyOf(agents));
    }

    @Override
    public void close() {}

    private record Here(List<Agent> agents) implements Company {
        @Override
        public int[][] decide(long tick, int[][] seen, List<Letter> letters) {
            int[][] actions = new int[seen.length][];
            for (int i = 0; i < actions.length; i++) {
                Agent agent = agents.get(i);
                agent.hear(Letters.to(agent.index(), letters));
                actions[i] = agent.decide(tick, seen[i]);
            }
            return actions;
        }

        @Override
        public List<Letter> learn(List<Lesson> lessons) {
            List<Letter> letters = new ArrayList<>();
            for (int i = 0; i < lessons.size(); i++) {
                letters.addAll(agents.get(i).learn(lessons.get(i)));
            }
            return Letters.ordered(letters);
        }

        @Override
        public List<Event.Stretch> burst(Table table, long from, long to) {
            return table.play(from, to);
        }

        @Override
        public void close() {}
    }
}
