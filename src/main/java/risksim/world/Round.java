package risksim.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import risksim.agent.Agent;
import risksim.agent.Block;
import risksim.agent.Choice;
import risksim.agent.Company;
import risksim.agent.DiscreteTable;
import risksim.agent.Lesson;
import risksim.agent.ServiceTable;
import risksim.agent.Table;
import risksim.policy.Letter;
import risksim.policy.service.Offer;
import risksim.policy.service.Outcome;

/** One tick of all encounters, step by step, with the agents wherever they run. */
final class Round {
    private final List<DiscreteTable> tables = new ArrayList<>();
    private final List<ServiceTable> services = new ArrayList<>();
    private final List<Fees> fees = new ArrayList<>();
    private final Company company;

    private int[][] seen;
    private List<Choice> choices = List.of();
    private final double[][] rewards;
    /** {@code [agents][roles]}; empty where an agent serves nobody. */
    private final List<List<Outcome>> outcomes = new ArrayList<>();

    /** What was said in the last tick and is heard in the next. */
    private List<Letter> letters = List.of();

    Round(List<Table> all, Company company) {
        this.company = company;
        for (Table table : all) {
            if (table instanceof DiscreteTable discrete) {
                tables.add(discrete);
                discrete.payers().ifPresent(people -> fees.add(new Fees(discrete, people)));
            } else if (table instanceof ServiceTable service) {
                services.add(service);
            }
        }
        List<Agent> agents = company.agents();
        this.seen = new int[agents.size()][];
        this.rewards = new double[agents.size()][];
        for (int i = 0; i < seen.length; i++) {
            rewards[i] = new double[agents.get(i).roles()];
            outcomes.add(List.of());
        }
    }

    List<Letter> letters() {
        return letters;
    }

    void letters(List<Letter> said) {
        letters = said;
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
        for (DiscreteTable table : tables) {
            for (int player = 0; player < table.places().size(); player++) {
                Table.Place place = table.places().get(player);
                look[place.agent().index()][place.role()] = table.seen(player);
            }
        }
        return look;
    }

    void decide(long tick) {
        choices = company.decide(tick, seen, letters);
    }

    void resolve(long tick) {
        for (DiscreteTable table : tables) {
            if (table.payers().isEmpty()) {
                earn(table.places(), table.resolve(tick, joint(table)));
            }
        }
        for (Fees fee : fees) {
            fee.post(tick, joint(fee.market()));
        }
    }

    private int[] joint(DiscreteTable table) {
        return table.places().stream()
                .mapToInt(place -> choice(place).actions()[place.role()])
                .toArray();
    }

    private void earn(List<Table.Place> seats, double[] earned) {
        for (int player = 0; player < earned.length; player++) {
            rewards[seats.get(player).agent().index()][seats.get(player).role()] = earned[player];
        }
    }

    private Choice choice(Table.Place place) {
        return choices.get(place.agent().index());
    }

    void respond(long tick) {
        for (ServiceTable table : services) {
            List<Offer> offers = table.places().stream()
                    .map(place -> choice(place).offers().get(place.role()))
                    .toList();
            double[] asked = new double[offers.size()];
            fees.stream().filter(fee -> fee.people() == table).forEach(fee -> fee.ask(asked));
            Block.Order order = table.order(tick, offers, asked);
            List<Outcome> told = table.gather(company.respond(table, order));
            for (int player = 0; player < told.size(); player++) {
                Table.Place place = table.places().get(player);
                told(place.agent(), place.role(), told.get(player));
            }
            fees.stream()
                    .filter(fee -> fee.people() == table)
                    .forEach(fee -> earn(fee.market().places(), fee.earn(told)));
        }
    }

    private void told(Agent agent, int role, Outcome outcome) {
        List<Outcome> roles = outcomes.get(agent.index()).isEmpty()
                ? new ArrayList<>(Collections.nCopies(agent.roles(), Outcome.NONE))
                : new ArrayList<>(outcomes.get(agent.index()));
        roles.set(role, outcome);
        outcomes.set(agent.index(), List.copyOf(roles));
    }

    void learn(long tick) {
        int[][] next = look();
        List<Lesson> lessons = new ArrayList<>(seen.length);
        for (int i = 0; i < seen.length; i++) {
            double[] earned = Arrays.copyOf(rewards[i], rewards[i].length);
            Choice choice = choices.get(i);
            lessons.add(new Lesson(tick, seen[i], choice.actions(), earned, next[i], choice.offers(), outcomes.get(i)));
        }
        letters = company.learn(lessons);
    }
}
