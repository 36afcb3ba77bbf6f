package risksim.game.market;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.Game;
import risksim.game.JointGame;
import risksim.random.Chance;

/**
 * Firms with differentiated products post prices from a grid; buyers choose by logit demand (Calvano, Calzolari, Denicolo
 * and Pastorello, American Economic Review 110(10), 2020, section II). All profits are computed once, in a table over joint
 * actions, so that a period costs a look-up.
 */
public final class LogitBertrand implements PricingGame, JointGame {
    /** The most joint actions, and the most states, that are held as a table. */
    private static final int LARGEST = 1 << 22;

    private final int grid;
    private final int firms;
    private final int memory;
    private final int joint;
    private final int states;
    private final double discount;
    private final Benchmark nash;
    private final Benchmark monopoly;
    /** {@code [firms]}, money. */
    private final double[] costs;
    /** {@code [firms][grid]}, money. */
    private final double[][] prices;
    /** {@code [joint * firms + firm]}, money a period. */
    private final double[] profits;
    /** {@code [joint]}, money a period. */
    private final double[] surplus;
    /** {@code [firms]}, what one step of a firm's price adds to the joint action. */
    private final int[] place;

    private LogitBertrand(Spec spec, int firms) {
        this.grid = spec.prices();
        this.firms = firms;
        this.memory = spec.memory();
        this.discount = spec.discount();
        this.joint = power("prices", grid, firms);
        this.states = power("memory", joint, memory);
        LogitDemand demand = spec.demand(firms);
        this.costs = IntStream.range(0, firms).mapToDouble(demand::cost).toArray();
        this.nash = demand.nash();
        this.monopoly = demand.monopoly();
        this.place =
                IntStream.range(0, firms).map(i -> power("prices", grid, i)).toArray();
        this.prices = grids(spec.margin());
        this.profits = new double[joint * firms];
        this.surplus = new double[joint];
        tabulate(demand);
    }

    private static int power(String name, int base, int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
            Check.that(
                    power <= LARGEST,
                    name + " makes more than " + LARGEST + " combinations; take fewer prices, "
                            + "firms or remembered periods");
        }
        return (int) power;
    }

    private double[][] grids(double margin) {
        double[][] grids = new double[firms][grid];
        for (int i = 0; i < firms; i++) {
            double low = nash.prices().get(i);
            double span = monopoly.prices().get(i) - low;
            for (int a = 0; a < grid; a++) {
                grids[i][a] = low - margin * span + a * (1 + 2 * margin) * span / (grid - 1);
            }
        }
        return grids;
    }

    private void tabulate(LogitDemand demand) {
        double[] posted = new double[firms];
        for (int combination = 0; combination < joint; combination++) {
            for (int i = 0; i < firms; i++) {
                posted[i] = prices[i][combination / place[i] % grid];
            }
            double[] shares = demand.shares(posted);
            for (int i = 0; i < firms; i++) {
                profits[combination * firms + i] = (posted[i] - demand.cost(i)) * shares[i];
            }
            surplus[combination] = demand.surplus(posted);
        }
    }

    @Override
    public int players() {
        return firms;
    }

    @Override
    public int actions(int player) {
        return grid;
    }

    @Override
    public int states() {
        return states;
    }

    @Override
    public int opening(Chance chance) {
        return chance.below(states, 0, 0);
    }

    @Override
    public int resolve(long tick, int state, int[] actions, double[] rewards) {
        int now = combination(actions);
        int row = now * firms;
        for (int i = 0; i < firms; i++) {
            rewards[i] = profits[row + i];
        }
        return next(state, now);
    }

    @Override
    public int next(int state, int now) {
        return memory == 1 ? now : memory == 0 ? 0 : state % (states / joint) * joint + now;
    }

    @Override
    public double reward(int player, int state, int now) {
        return profits[now * firms + player];
    }

    @Override
    public int place(int player) {
        return place[player];
    }

    private int combination(int[] actions) {
        int sum = 0;
        for (int i = 0; i < firms; i++) {
            sum += actions[i] * place[i];
        }
        return sum;
    }

    @Override
    public int recalled(int periods) {
        Check.that(
                periods >= 0 && periods <= memory,
                "memory must be at least 0 and at most " + memory + ", the periods that the market shows, was "
                        + periods);
        return power("memory", joint, periods);
    }

    @Override
    public double discount() {
        return discount;
    }

    @Override
    public String label(int player, int action) {
        return String.format(Locale.ROOT, "%.4f", prices[player][action]);
    }

    @Override
    public double price(int firm, int action) {
        return prices[firm][action];
    }

    @Override
    public double cost(int firm) {
        return costs[firm];
    }

    @Override
    public double profit(int firm, int[] actions) {
        return profits[combination(actions) * firms + firm];
    }

    @Override
    public double consumerSurplus(int[] actions) {
        return surplus[combination(actions)];
    }

    @Override
    public Benchmark nash() {
        return nash;
    }

    @Override
    public Benchmark monopoly() {
        return monopoly;
    }

    @Override
    public int nearest(int firm, double price) {
        int best = 0;
        for (int a = 1; a < grid; a++) {
            if (StrictMath.abs(prices[firm][a] - price) < StrictMath.abs(prices[firm][best] - price)) {
                best = a;
            }
        }
        return best;
    }

    @Override
    public int lastAction(int state, int firm) {
        return state / place[firm] % grid;
    }

    @Override
    public int memory() {
        return memory;
    }

    /** What a scenario says of a market with logit demand. Lists hold one value for all firms or one for each. */
    @About(
            "firms with differentiated products post prices at once; buyers choose by logit demand (Calvano et al. 2020)")
    @LeavesOut(
            "entry, exit, capacity, costs that change, and buyers who remember or organise: a fixed number of firms post prices from a grid to buyers of one logit demand that all firms face at once")
    public record Spec(
            @About("number of prices on the grid of each firm") @Within("[2, 200]") @Default("15") int prices,
            @About("periods of past prices that all firms see") @Within("[0, 4]") @Default("1") int memory,
            @About("worth now of one unit of profit in the next period") @Within("[0, 1)") @Default("0.95")
                    double discount,
            @About("quality of the products, in money") @Within("[-1000, 1000]") @Default("[2.0]")
                    List<Double> qualities,
            @About("marginal costs, in money") @Within("[0, 1000]") @Default("[1.0]") List<Double> costs,
            @About("quality of buying nothing, in money") @Within("[-1000, 1000]") @Default("0.0") double outside,
            @About("spread of tastes, in money: near 0 all buyers take the best offer")
                    @Within("[0.01, 100]")
                    @Default("0.25")
                    double substitution,
            @About("how far the grid reaches beyond Nash and monopoly, as a part of their distance")
                    @Within("[0, 1]")
                    @Default("0.1")
                    double margin)
            implements Game.Spec {
        public Spec {
            Check.components(Spec.class, prices, memory, discount, qualities, costs, outside, substitution, margin);
            qualities = List.copyOf(qualities);
            costs = List.copyOf(costs);
        }

        @Override
        public LogitBertrand create(int players) {
            Check.that(players >= 1, "firms must be at least 1, was " + players);
            return new LogitBertrand(this, players);
        }

        private LogitDemand demand(int firms) {
            double[] quality = each("qualities", qualities, firms);
            return new LogitDemand(quality, each("costs", costs, firms), outside, substitution);
        }

        private static double[] each(String name, List<Double> values, int firms) {
            Check.that(
                    values.size() == 1 || values.size() == firms,
                    name + " must hold 1 value or one for each of the " + firms + " firms, holds " + values.size());
            return IntStream.range(0, firms)
                    .mapToDouble(i -> values.get(values.size() == 1 ? 0 : i))
                    .toArray();
        }
    }
}
