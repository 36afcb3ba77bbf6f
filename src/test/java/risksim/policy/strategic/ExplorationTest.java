package risksim.policy.strategic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Exploration has the law it states, while it is frequent and when it is rare. */
class ExplorationTest {
    private static final int ACTIONS = 5;
    private static final int EXPLORERS = 4000;
    private static final double DECAY = 1e-3;
    private static final int NOBODY = -9;

    private static Chance chance(int entity) {
        return Streams.of(3).stream(Purpose.EXPLORE, entity);
    }

    /** {@code [actions + 1]}: how often each action is tried in some ticks, and how often none is. */
    private static long[] tried(long from, long to) {
        long[] counts = new long[ACTIONS + 1];
        for (int i = 0; i < EXPLORERS; i++) {
            Exploration exploration = new Exploration(chance(i), ACTIONS, DECAY);
            for (long tick = from; tick < to; tick++) {
                int done = exploration.instead(NOBODY, tick);
                counts[done == NOBODY ? ACTIONS : done]++;
            }
        }
        return counts;
    }

    /** {@code [actions + 1]}: how often by the law. */
    private static double[] law(long from, long to) {
        double tries = EXPLORERS
                * LongStream.range(from, to)
                        .mapToDouble(t -> Math.exp(-DECAY * t))
                        .sum();
        double[] law = new double[ACTIONS + 1];
        Arrays.fill(law, tries / ACTIONS);
        law[ACTIONS] = EXPLORERS * (double) (to - from) - tries;
        return law;
    }

    private static double likelihood(long from, long to) {
        return new ChiSquareTest().chiSquareTest(law(from, to), tried(from, to));
    }

    @Test
    void frequent_exploration_has_its_law() {
        assertThat(likelihood(300, 400)).isGreaterThan(1e-4);
        assertThat(likelihood(2700, 2800)).isGreaterThan(1e-4);
    }

    @Test
    void rare_exploration_has_its_law_at_both_ends_of_a_block() {
        assertThat(likelihood(3072, 3102)).isGreaterThan(1e-4);
        assertThat(likelihood(3298, 3328)).isGreaterThan(1e-4);
        assertThat(likelihood(5000, 5256)).isGreaterThan(1e-4);
    }

    @Test
    void a_law_that_is_off_by_a_tenth_is_found_out() {
        double[] law = law(2700, 2800);
        law[0] *= 1.1;
        law[ACTIONS] -= law[0] - law[1];
        assertThat(new ChiSquareTest().chiSquareTest(law, tried(2700, 2800))).isLessThan(1e-4);
    }

    @Test
    void at_the_first_tick_everybody_explores_and_without_decay_for_ever() {
        for (int i = 0; i < EXPLORERS; i++) {
            assertThat(new Exploration(chance(i), ACTIONS, DECAY).instead(NOBODY, 0))
                    .isNotEqualTo(NOBODY);
            assertThat(new Exploration(chance(i), ACTIONS, 0).instead(NOBODY, 1L << 40))
                    .isNotEqualTo(NOBODY);
        }
    }

    @Test
    void what_is_tried_does_not_depend_on_what_was_asked_before() {
        Exploration straight = new Exploration(chance(1), ACTIONS, DECAY);
        Exploration jumping = new Exploration(chance(1), ACTIONS, DECAY);
        for (long tick = 0; tick < 6000; tick++) {
            jumping.instead(0, 6000 - tick);
            assertThat(jumping.instead(NOBODY, tick)).isEqualTo(straight.instead(NOBODY, tick));
        }
    }
}
