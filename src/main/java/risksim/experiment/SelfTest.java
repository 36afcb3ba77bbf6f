package risksim.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import risksim.agent.AgentHost;
import risksim.game.Game;
import risksim.game.market.LogitBertrand;
import risksim.game.matrix.PrisonersDilemma;
import risksim.game.matrix.Repetition;
import risksim.learn.game.MemoryOne;
import risksim.learn.preference.Comparisons;
import risksim.learn.preference.Electorate;
import risksim.learn.preference.Evidence;
import risksim.learn.preference.Limit;
import risksim.learn.preference.Nlhf;
import risksim.learn.preference.Pairs;
import risksim.learn.preference.Survey;
import risksim.learn.preference.WinMatrix;
import risksim.metric.Estimate;
import risksim.metric.Estimates;
import risksim.metric.Event;
import risksim.policy.Policy;
import risksim.policy.baseline.RandomAction;
import risksim.policy.strategic.MemoryOnePolicy;
import risksim.population.Crowd;
import risksim.population.Demand;
import risksim.population.Friction;
import risksim.population.Plan;
import risksim.population.Population;
import risksim.population.Satisfaction;
import risksim.population.Sums;
import risksim.population.UserType;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;
import risksim.scenario.AgentGroup;
import risksim.scenario.Arm;
import risksim.scenario.Encounter;
import risksim.scenario.Role;
import risksim.scenario.Run;
import risksim.world.Cast;
import risksim.world.World;

/** Simulations whose answer is known by a formula: what a user can run to see that the program computes rightly on this machine. */
public final class SelfTest {
    private static final long SEED = 20_261_125;
    private static final double CONFIDENCE = 0.99994; // four standard errors

    private final AgentHost host;

    public SelfTest(AgentHost host) {
        this.host = host;
    }

    /**
     * One comparison.
     *
     * @param what is compared
     * @param simulated with its interval, which holds a true value with probability .99994; of width zero where nothing is drawn
     * @param formula the value that is known
     * @param tolerance what rounding may add to the interval
     * @param source of the formula
     */
    public record Line(String what, Estimate simulated, double formula, double tolerance, String source) {
        /** Whether they agree. */
        public boolean holds() {
            return formula >= simulated.low() - tolerance && formula <= simulated.high() + tolerance;
        }
    }

    /** All comparisons. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(uniform());
        lines.add(price());
        lines.add(profit());
        lines.add(dilemma());
        lines.add(engaged());
        lines.add(comparisons());
        lines.add(lottery());
        lines.add(new Line(
                "upper end of the interval of 0 in 30",
                exact(Estimates.share(0, 30, 0.95).high()),
                1 - StrictMath.pow(0.025, 1 / 30.0),
                1e-9,
                "Clopper and Pearson 1934"));
        return lines;
    }

    private static Estimate exact(double value) {
        return new Estimate(value, value, value, CONFIDENCE, 1, 0);
    }

    private static Estimate mean(double[] values) {
        return Estimates.mean(Arrays.stream(values).boxed().toList(), CONFIDENCE);
    }

    private static Line uniform() {
        Chance chance = Streams.of(SEED).stream(Purpose.ACT, 0);
        double[] squares = new double[200_000];
        Arrays.setAll(squares, i -> chance.uniform(i, 0) * chance.uniform(i, 0));
        return new Line("mean square of uniform draws", mean(squares), 1 / 3.0, 0, "calculus");
    }

    private static LogitBertrand.Spec market() {
        return new LogitBertrand.Spec(15, 1, 0.95, List.of(2.0), List.of(1.0), 0, 0.25, 0.1);
    }

    /** The first-order condition p = c + mu / (1 - q), solved by bisection: another way than the market's own. */
    private static Line price() {
        double low = 1;
        double high = 3;
        for (int i = 0; i < 200; i++) {
            double p = (low + high) / 2;
            double pull = StrictMath.exp((2 - p) / 0.25);
            double share = pull / (2 * pull + 1);
            if (p < 1 + 0.25 / (1 - share)) {
                low = p;
            } else {
                high = p;
            }
        }
        double found = market().create(2).nash().prices().get(0);
        return new Line("Nash price of two firms", exact(found), low, 1e-9, "first-order condition, by bisection");
    }

    /** Plays a world to its end and gives each player's mean reward in each window. */
    private List<double[]> windows(String game, Game.Spec rules, List<? extends Policy.Spec> players, long ticks) {
        List<AgentGroup> agents = new ArrayList<>();
        for (int i = 0; i < players.size(); i++) {
            Role role = new Role("world", "selftest", "selftest", players.get(i));
            agents.add(new AgentGroup("player " + i, 1, List.of(role)));
        }
        long window = ticks / 400;
        Run run = new Run(SEED, 1, new Run.Until(Optional.empty()), ticks, window, List.of());
        Arm arm = new Arm("selftest", "", false, List.of(new Encounter("world", game, rules)), agents, run);
        List<double[]> means = new ArrayList<>();
        var tables = new Cast(arm).tables(Streams.of(SEED).replication(0));
        try (var company = host.host(Stage.agents(tables))) {
            World world = new World(tables, company, run, true, (encounter, event) -> {
                if (event instanceof Event.Stretch stretch) {
                    means.add(stretch.rewards().stream()
                            .mapToDouble(sum -> sum / (stretch.tick() - stretch.from()))
                            .toArray());
                }
            });
            world.start();
            while (!world.ended()) {
                world.step();
            }
        }
        return means;
    }

    private static double[] of(List<double[]> windows, int player) {
        return windows.stream().mapToDouble(window -> window[player]).toArray();
    }

    private Line profit() {
        LogitBertrand market = market().create(2);
        double sum = 0;
        for (int a = 0; a < 15; a++) {
            for (int b = 0; b < 15; b++) {
                sum += market.profit(0, new int[] {a, b}) / 225;
            }
        }
        List<double[]> windows =
                windows("logit-bertrand", market(), List.of(new RandomAction.Spec(), new RandomAction.Spec()), 400_000);
        return new Line("profit of a firm that prices at random", mean(of(windows, 0)), sum, 0, "all 225 price pairs");
    }

    private Line dilemma() {
        List<Double> one = List.of(0.8, 0.2, 0.6, 0.3);
        List<Double> two = List.of(0.9, 0.4, 0.7, 0.1);
        PrisonersDilemma rules = new PrisonersDilemma(3, 0, 5, 1, new Repetition(1, 0, 1, 0.95));
        List<double[]> windows = windows(
                "prisoners-dilemma",
                rules,
                List.of(new MemoryOnePolicy.Spec(one, 0.5), new MemoryOnePolicy.Spec(two, 0.5)),
                400_000);
        double formula = new MemoryOne(0.8, 0.2, 0.6, 0.3)
                .against(new MemoryOne(0.9, 0.4, 0.7, 0.1), 0)
                .first(MemoryOne.Payoffs.AXELROD);
        return new Line(
                "payoff of a memory-one strategy",
                mean(of(windows, 0)),
                formula,
                0,
                "Press and Dyson 2012, determinants");
    }

    /** Users who stay with probability .7 and return with probability .3, long after the beginning. */
    private static Line engaged() {
        UserType type =
                UserType.of("users", new Demand.Steps(List.of(0.0), List.of(0.7)), new Friction.Constant(0.3), 0);
        Population.Spec spec = Population.Spec.of(60_000, List.of(type), new Satisfaction.Lattice(0, 0));
        Population population = spec.create(Streams.of(SEED).replication(0));
        Crowd crowd = new Crowd(population);
        Plan plan = population.plan(population.offers().showAll(0, 1, 0));
        double[] shares = new double[40];
        for (int tick = 0; tick < 50 + 20 * shares.length; tick++) {
            Sums sums = crowd.tick(tick, plan);
            if (tick >= 50 && tick % 20 == 0) {
                shares[(tick - 50) / 20] = sums.count(Sums.Count.SERVED) / 60_000.0;
            }
        }
        return new Line(
                "share of users engaged in the long run",
                mean(shares),
                0.3 / (0.3 + 1 - 0.7),
                0,
                "return / (return + leave)");
    }

    private static Electorate cycle() {
        return new Electorate(new double[] {0.4, 0.35, 0.25}, new double[][] {{1, 0.5, 0}, {0, 1, 0.5}, {0.5, 0, 1}});
    }

    private static Line comparisons() {
        WinMatrix wins = cycle().wins(4);
        Comparisons answered =
                new Survey(cycle(), 4, Pairs.uniform(3)).ask(300_000, Streams.of(SEED).stream(Purpose.COMPARE, 0));
        long won = answered.count(0, 1);
        long asked = won + answered.count(1, 0);
        return new Line(
                "how often users prefer the first answer to the second",
                Estimates.share(Math.toIntExact(won), Math.toIntExact(asked), CONFIDENCE),
                wins.win(0, 1),
                0,
                "Bradley and Terry 1952, mixed over types");
    }

    /** The maximal lottery of a cycle of three is proportional to the margins of the opposite pairs. */
    private static Line lottery() {
        WinMatrix wins = cycle().wins(4);
        double formula = wins.margin(1, 2) / (wins.margin(0, 1) + wins.margin(1, 2) + wins.margin(2, 0));
        Evidence evidence = Evidence.of(cycle(), 4, Pairs.uniform(3));
        double found = new Nlhf()
                .align(evidence, new double[] {0.5, 0.3, 0.2}, Limit.none())
                .policy()[0];
        return new Line(
                "first weight of a maximal lottery over a cycle",
                exact(found),
                formula,
                1e-9,
                "Fishburn 1984, closed form");
    }
}
