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
        public List<Choice> decide(long tick, int[][] seen, List<Letter> letters) {
            List<Choice> choices = new ArrayList<>(seen.length);
            for (Agent agent : agents) {
                agent.hear(Letters.to(agent.index(), letters));
                choices.add(agent.decide(tick, seen[agent.index()]));
            }
            return choices;
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
        public List<Event.Stretch> burst(DiscreteTable table, long from, long to) {
            return table.play(from, to);
        }

        @Override
        public List<Block.Response> respond(ServiceTable table, Block.Order order) {
            return table.blocks().stream().map(block -> block.respond(order)).toList();
        }

        @Override
        public void close() {}
    }
}
