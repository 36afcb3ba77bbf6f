package risksim.viz;

import java.util.List;
import risksim.agent.Agent;
import risksim.agent.Block;
import risksim.agent.Choice;
import risksim.agent.Company;
import risksim.agent.DiscreteTable;
import risksim.agent.Lesson;
import risksim.agent.ServiceTable;
import risksim.metric.Event;
import risksim.policy.Letter;

/** A company whose talk and play is listened to; what it is told and answers stays what it was. */
final class Overheard implements Company {
    private final Company company;
    private final Listener listener;

    /** Takes notice of a tick. */
    interface Listener {
        /** All lessons of a tick, and what was said after it. */
        void hears(List<Lesson> lessons, List<Letter> letters);
    }

    Overheard(Company company, Listener listener) {
        this.company = company;
        this.listener = listener;
    }

    @Override
    public List<Choice> decide(long tick, int[][] seen, List<Letter> letters) {
        return company.decide(tick, seen, letters);
    }

    @Override
    public List<Letter> learn(List<Lesson> lessons) {
        List<Letter> letters = company.learn(lessons);
        listener.hears(lessons, letters);
        return letters;
    }

    @Override
    public List<Event.Stretch> burst(DiscreteTable table, long from, long to) {
        return company.burst(table, from, to);
    }

    @Override
    public List<Block.Response> respond(ServiceTable table, Block.Order order) {
        return company.respond(table, order);
    }

    @Override
    public List<Agent> agents() {
        return company.agents();
    }

    @Override
    public void close() {
        company.close();
    }
}
