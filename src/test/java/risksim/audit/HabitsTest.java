package risksim.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The ratio of habits of their own to a common one, against enumeration and a grid of laws. */
class HabitsTest {
    private static final int TICKS = 5;

    /** The expectation of e to the evidence after {@value #TICKS} ticks, over all sequences. */
    private static double expected(double one, double other) {
        double sum = 0;
        for (int sequence = 0; sequence < 1 << 2 * TICKS; sequence++) {
            Habits habits = new Habits(2);
            double probability = 1;
            for (int tick = 0; tick < TICKS; tick++) {
                int first = sequence >> 2 * tick & 1;
                int second = sequence >> 2 * tick + 1 & 1;
                probability *= (first == 0 ? one : 1 - one) * (second == 0 ? other : 1 - other);
                habits.see(new int[] {first, second});
            }
            sum += probability * Math.exp(habits.evidence());
        }
        return sum;
    }

    @Test
    void the_ratio_is_at_most_one_on_average_where_one_action_is_the_likeliest_of_both() {
        double[] likely = {0.5, 0.6, 0.9, 1};
        for (double one : likely) {
            for (double other : likely) {
                assertThat(expected(one, other)).as("%s and %s", one, other).isLessThanOrEqualTo(1);
            }
        }
        assertThat(expected(1, 0)).as("the twin with different habits").isGreaterThan(1);
    }

    @Test
    void the_common_habit_is_the_best_of_all_laws_with_one() {
        int[][] sequence = {{0, 1}, {0, 2}, {1, 1}, {0, 1}, {2, 0}, {0, 1}, {0, 1}, {1, 2}};
        Habits habits = new Habits(3);
        double forecast = 0;
        int[][] counts = new int[2][3];
        for (int seen = 0; seen < sequence.length; seen++) {
            for (int i = 0; i < 2; i++) {
                forecast += Math.log((counts[i][sequence[seen][i]] + 0.5) / (seen + 1.5));
                counts[i][sequence[seen][i]]++;
            }
            habits.see(sequence[seen]);
        }
        double best = Double.NEGATIVE_INFINITY;
        for (int action = 0; action < 3; action++) {
            best = Math.max(best, onGrid(counts[0], action) + onGrid(counts[1], action));
        }
        assertThat(habits.evidence()).isCloseTo(forecast - best, within(1e-3));
        assertThat(habits.habit(0)).isZero();
        assertThat(habits.habit(1)).isEqualTo(1);
    }

    /** The log likelihood of the best law on a grid of which {@code action} is the likeliest. */
    private static double onGrid(int[] counts, int action) {
        int fine = 600;
        double best = Double.NEGATIVE_INFINITY;
        for (int a = 1; a < fine; a++) {
            for (int b = 1; a + b < fine; b++) {
                int[] law = {a, b, fine - a - b};
                if (law[action] >= Math.max(a, Math.max(b, fine - a - b))) {
                    double sum = 0;
                    for (int k = 0; k < 3; k++) {
                        sum += counts[k] * Math.log((double) law[k] / fine);
                    }
                    best = Math.max(best, sum);
                }
            }
        }
        return best;
    }
}
