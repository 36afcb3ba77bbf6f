package risksim.policy.strategic;

import java.util.Locale;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.DiscreteGame;
import risksim.policy.DiscretePolicy;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.random.Purpose;

/**
 * Tabular Q-learning (Watkins and Dayan 1992) with exploration that dies out exponentially, as in Calvano et al. 2020,
 * section II: values start at the discounted reward against rivals who choose uniformly at random; equally good actions are
 * chosen between at random.
 */
public final class QLearning implements DiscretePolicy {
    private final Seat seat;
    private final Spec spec;
    private final int states;
    private final boolean all;
    private final double rate;
    private final double discount;
    private final Exploration exploration;
    private final ActionValues values;

    private QLearning(Seat seat, Spec spec, int states, ActionValues values) {
        this.seat = seat;
        this.spec = spec;
        this.states = states;
        this.all = states == seat.game().states();
        this.rate = spec.learningRate();
        this.discount = seat.game().discount();
        this.exploration = new Exploration(seat.chance(Purpose.EXPLORE), seat.actions(), spec.explorationDecay());
        this.values = values;
    }

    @Override
    public int choose(long tick, int seen) {
        return exploration.instead(values.best(row(seen)), tick);
    }

    @Override
    public int intend(int seen) {
        return values.best(row(seen));
    }

    private int row(int seen) {
        return all ? seen : seen % states;
    }

    @Override
    public void learn(long tick, int seen, int action, double reward, int next) {
        int row = row(seen);
        double old = values.value(row, action);
        double value = old + rate * (reward + discount * values.top(row(next)) - old);
        if (exploration.rare(tick)) {
            values.confirm(tick, row, action, value);
        } else {
            values.compete(tick, row, action, value);
        }
    }

    @Override
    public long steadySince() {
        return values.steadySince();
    }

    @Override
    public long digest() {
        return values.digest();
    }

    @Override
    public QLearning copy() {
        return new QLearning(seat, spec, states, values.copy());
    }

    @Override
    public String summary() {
        return String.format(
                Locale.ROOT,
                "Q-learner of %d states and %d actions, steady since tick %d",
                states,
                seat.actions(),
                steadySince());
    }

    /** What a scenario says of a Q-learner. */
    @About("learns the value of each action in each remembered state by trial and error (Q-learning)")
    @LeavesOut(
            "generalisation and language: it fills a table by trial and error over up to millions of periods, from which the time that an agent with prior knowledge needs cannot be read")
    public record Spec(
            @About("weight of the newest experience") @Within("(0, 1]") @Default("0.15") double learningRate,
            @About("exploration at tick t has probability exp(-decay t)") @Within("[0, 1]") @Default("4.0e-6")
                    double explorationDecay,
            @About("remembered periods; -1 for all that the game shows") @Within("[-1, 4]") @Default("-1") int memory)
            implements Policy.Spec {
        public Spec {
            Check.components(Spec.class, learningRate, explorationDecay, memory);
        }

        @Override
        public QLearning create(Seat seat) {
            DiscreteGame game = seat.game();
            int states = memory(game);
            double[] first = new OpponentsAtRandom(game, seat.player()).discounted();
            return new QLearning(seat, this, states, new ActionValues(states, first, seat.chance(Purpose.TIE)));
        }

        @Override
        public QLearning inherit(Seat seat, Policy memory) {
            int states = memory(seat.game());
            Check.that(
                    memory instanceof QLearning old && old.states == states && old.seat.actions() == seat.actions(),
                    "a learner cannot change how much it remembers, or its actions, while the world runs");
            return new QLearning(seat, this, states, ((QLearning) memory).values.copy());
        }

        private int memory(DiscreteGame game) {
            return memory < 0 ? game.states() : game.recalled(memory);
        }
    }
}
