package risksim.policy.strategic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;
import risksim.game.market.LogitBertrand;
import risksim.policy.Seat;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** A learner holds, value for value, what the update rule written down plainly holds. */
class QLearningTest {
    private static final double RATE = 0.15;
    private static final long TICKS = 60_000;
    /** From tick 27,725 on exploration is rare, so both ways to find the best action are walked. */
    private static final double DECAY = 1e-4;

    private final Chance chance = Streams.of(5).stream(Purpose.OPENING, 0);

    private static LogitBertrand market(int prices, int memory, double discount) {
        return new LogitBertrand.Spec(prices, memory, discount, List.of(2.0), List.of(1.0), 0, 0.25, 0.1).create(2);
    }

    @Test
    void learns_as_the_update_rule_says() {
        follows(market(7, 1, 0.95), tick -> chance.uniform(tick, 3));
    }

    @Test
    void learns_as_the_update_rule_says_with_many_actions() {
        follows(market(23, 1, 0.95), tick -> chance.uniform(tick, 3));
    }

    @Test
    void learns_as_the_update_rule_says_when_values_are_equal_or_below_zero() {
        follows(market(5, 0, 0), tick -> chance.below(3, tick, 3) - 1);
        follows(market(5, 0, 0), tick -> -7);
    }

    /** Values that differ in their last bit alone are told apart; a tournament that took them for equal would not. */
    @Test
    void learns_as_the_update_rule_says_when_values_are_all_but_equal() {
        follows(market(5, 0, 0), tick -> Math.nextUp(1.0) - chance.below(2, tick, 3) * Math.ulp(1.0));
    }

    private void follows(LogitBertrand game, LongToDoubleFunction rewards) {
        Seat seat = new Seat(game, 0, 0, Streams.of(11));
        QLearning learner = new QLearning.Spec(RATE, DECAY, -1).create(seat);
        Plain plain = new Plain(game, new OpponentsAtRandom(game, 0).discounted(), learner);
        int state = 0;
        for (long tick = 0; tick < TICKS; tick++) {
            int action = learner.choose(tick, state);
            int next = chance.below(game.states(), tick, 4);
            double reward = rewards.applyAsDouble(tick);
            learner.learn(tick, state, action, reward, next);
            plain.learn(tick, state, action, reward, next);
            plain.agreesWith(learner, state);
            state = next;
        }
        assertThat(plain.changed).isPositive();
    }

    /** The update rule, as written in Calvano et al. 2020, equation 4, with the best action looked for anew each time. */
    private static final class Plain {
        private final LogitBertrand game;
        private final double[][] values;
        private final int[] best;
        private long changed;

        Plain(LogitBertrand game, double[] first, QLearning learner) {
            this.game = game;
            this.values = new double[game.states()][];
            this.best = new int[game.states()];
            for (int s = 0; s < values.length; s++) {
                values[s] = first.clone();
                best[s] = learner.intend(s);
                assertThat(values[s][best[s]]).isEqualTo(highest(s));
            }
        }

        private double highest(int state) {
            return Arrays.stream(values[state]).max().orElseThrow();
        }

        void learn(long tick, int state, int action, double reward, int next) {
            double old = values[state][action];
            values[state][action] = old + RATE * (reward + game.discount() * highest(next) - old);
        }

        /** The best action is one of the highest, and stays while it is. */
        void agreesWith(QLearning learner, int state) {
            double highest = highest(state);
            int intended = learner.intend(state);
            assertThat(values[state][intended]).isEqualTo(highest);
            if (values[state][best[state]] == highest) {
                assertThat(intended).isEqualTo(best[state]);
            } else {
                changed++;
                best[state] = intended;
            }
        }
    }
}
