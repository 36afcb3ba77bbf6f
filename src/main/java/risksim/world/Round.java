package risksim.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import risksim.agent.Agent;
import risksim.agent.Company;
import risksim.agent.Lesson;
import risksim.agent.Table;
import risksim.policy.Letter;

/** One tick of all encounters, step by step, with the agents wherever they run. */
final class Round {
    private final List<Table> tables;
    private final Company company;
    /** {@code [tables][players]}: the agent's index and role. */
    private final List<List<Table.Place>> places = new ArrayList<>();

    private int[][] seen;
    private int[][] actions = new int[0][];
    private final double[][] rewards;
    private List<Letter> letters = List.of();

    Round(List<Table> tables, Company company) {
        this.tables = tables;
        this.company = company;
        tables.forEach(table -> places.add(table.places()));
        List<Agent> agents = company.agents();
        this.seen = new int[agents.size()][];
        this.rewards = new double[agents.size()][];
        for (int i = 0; i < seen.length; i++) {
            rewards[i] = new double[agents.get(i).roles()];
        }
    }

    /** New arrays each tick: what was sent to an agent is never written again. */
    void observe() {
        seen = look();
    }

    private int[][] look() {
        int[][] look = new int[rewards.length][];
        for (int i = 0; i < look.length; i++) {
            look[i] = new int[rewards[i].length];
        }
        for (int t = 0; t < tables.size(); t++) {
            for (int player = 0; player < places.get(t).size(); player++) {
                Table.Place place = places.get(t).get(player);
                look[place.agent().index()][place.role()] = tables.get(t).seen(player);
            }
        }
        return look;
    }

    void decide(long tick) {
        actions = company.decide(tick, seen, letters);
    }

    void resolve(long tick) {
        for (int t = 0; t < tables.size(); t++) {
            List<Table.Place> seats = places.get(t);
            int[] joint = new int[seats.size()];
            for (int player = 0; player < joint.length; player++) {
                joint[player] = actions[seats.get(player).agent().index()][
                        seats.get(player).role()];
            }
            double[] earned = tables.get(t).resolve(tick, joint);
            for (int player = 0; player < joint.length; player++) {
                rewards[seats.get(player).agent().index()][seats.get(player).role()] = earned[player];
            }
        }
    }

    void learn(long tick) {
        int[][] next = look();
        List<Lesson> lessons = new ArrayList<>(seen.length);
        for (int i = 0; i < seen.length; i++) {
            double[] earned = Arrays.copyOf(rewards[i], rewards[i].length);
            lessons.add(new Lesson(tick, seen[i], actions[i], earned, next[i]));
        }
        letters = company.learn(lessons);
    }
}
