package risksim.game.commons;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.game.StageGame;
import risksim.random.Chance;

/**
 * A fishery with logistic growth (Gordon 1954, Schaefer 1954): each fleet chooses an effort, the catch is effort times stock, and
 * effort costs. A state is the stock in steps; after a period it is rounded to the nearest step.
 */
public final class Fishery implements DiscreteGame, StageGame {
    private final Spec said;
    private final int players;
    private final double best;

    private Fishery(Spec said, int players) {
        this.said = said;
        this.players = players;
        this.best = sustained();
    }

    /** The most that all together can earn of a stock that stays: over all efforts, growth equal to catch. */
    private double sustained() {
        double most = 0;
        for (int all = 0; all <= players * (said.efforts() - 1); all++) {
            double effort = all * said.strength();
            double stock = said.capacity() * Math.max(0, 1 - effort / said.growth());
            most = Math.max(most, said.price() * effort * stock - said.cost() * all);
        }
        return most;
    }

    @Override
    public int players() {
        return players;
    }

    @Override
    public int actions(int player) {
        return said.efforts();
    }

    @Override
    public int states() {
        return said.steps() + 1;
    }

    @Override
    public int opening(Chance chance) {
        return said.steps();
    }

    /** The stock that a state stands for. */
    public double stock(int state) {
        return said.capacity() * state / said.steps();
    }

    @Override
    public int resolve(long tick, int state, int[] actions, double[] rewards) {
        double stock = stock(state);
        int all = 0;
        for (int effort : actions) {
            all += effort;
        }
        double share = Math.min(1, all * said.strength());
        for (int i = 0; i < actions.length; i++) {
            double caught = all == 0 ? 0 : share * stock * actions[i] / all;
            rewards[i] = said.price() * caught - said.cost() * actions[i];
        }
        double next = Commons.grown(stock, said.growth(), said.capacity(), share * stock);
        return (int) Math.min(said.steps(), Math.rint(next / said.capacity() * said.steps()));
    }

    @Override
    public double discount() {
        return said.discount();
    }

    @Override
    public String label(int player, int action) {
        return "effort " + action;
    }

    @Override
    public double best() {
        return best;
    }

    @Override
    public double worst() {
        return -said.cost() * players * (said.efforts() - 1);
    }

    /** What a scenario says of a fishery. */
    @About("fleets choose efforts; the stock grows by the logistic law (Gordon 1954, Schaefer 1954)")
    @LeavesOut(
            "ages, places and weather of the fish, entry and exit of fleets, and errors in counting: the stock follows one logistic law without chance and all see it, rounded to a step")
    public record Spec(
            @About("levels of effort, from 0") @Within("[2, 100]") @Default("4") int efforts,
            @About("the part of the stock that one unit of effort catches") @Within("(0, 1]") @Default("0.05")
                    double strength,
            @About("growth rate when the stock is small") @Within("(0, 3]") @Default("0.5") double growth,
            @About("the stock that feeds itself") @Within("(0, 1000000]") @Default("100.0") double capacity,
            @About("steps in which the stock is told") @Within("[10, 100000]") @Default("200") int steps,
            @About("price of a unit of catch") @Within("[0, 1000000]") @Default("1.0") double price,
            @About("cost of a unit of effort") @Within("[0, 1000000]") @Default("0.5") double cost,
            @About("worth now of one unit in the next period") @Within("[0, 1)") @Default("0.95") double discount)
            implements Game.Spec {
        public Spec {
            Check.components(Spec.class, efforts, strength, growth, capacity, steps, price, cost, discount);
        }

        @Override
        public Fishery create(int players) {
            return new Fishery(this, players);
        }
    }
}
