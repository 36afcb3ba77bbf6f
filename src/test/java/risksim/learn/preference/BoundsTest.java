package risksim.learn.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BoundsTest {
    /** beta, D, 2D, D^2, what Borda reaches, the gap at which it does, cosh^2: computed independently with numpy. */
    private static final double[][] TABLE = {
        {0.5, 1.020747, 2.041494, 1.041925, 1.028831, 0.574179, 1.063813},
        {1, 1.081977, 2.163953, 1.170674, 1.115039, 0.565083, 1.271540},
        {2, 1.313035, 2.626071, 1.724062, 1.453963, 0.533784, 2.381098},
        {3, 1.657187, 3.314374, 2.746269, 1.991510, 0.493986, 5.533831},
        {4, 2.074629, 4.149259, 4.304087, 2.682588, 0.453524, 14.154116},
        {5, 2.533918, 5.067837, 6.420742, 3.477656, 0.416159, 37.604974},
        {6, 3.014909, 6.029819, 9.089679, 4.336902, 0.383083, 101.357818},
        {8, 4.002685, 8.005369, 16.021484, 6.153596, 0.329336, 745.739581},
        {10, 5.000454, 10.000908, 25.004540, 8.029636, 0.288737, 5507.116460},
        {15, 7.500005, 15.000009, 56.250069, 12.816669, 0.222062, 817254.843},
        {20, 10.000000, 20.000000, 100.000001, 17.668387, 0.181845, 121291299.35}
    };

    @TestFactory
    Stream<DynamicTest> bounds_equal_the_table_to_six_digits() {
        return Stream.of(TABLE)
                .map(row -> DynamicTest.dynamicTest("beta " + row[0], () -> {
                    double beta = row[0];
                    double d = Bounds.nash(beta);
                    close(d, row[1]);
                    close(2 * d, row[2]);
                    close(d * d, row[3]);
                    close(Bounds.borda(beta), Math.min(row[2], row[3]));
                    close(Bounds.bordaReached(beta), row[4]);
                    close(Bounds.bordaGap(beta), row[5]);
                    assertThat(Bounds.budgeted(beta))
                            .isCloseTo(row[6], within(Math.max(1e-6, 5e-3 * (row[6] > 1e5 ? 1 : 0))));
                }));
    }

    private static void close(double found, double listed) {
        assertThat(found).isCloseTo(listed, within(1e-6));
    }

    @Test
    void the_gap_of_borda_is_the_best_one() {
        for (double beta : new double[] {0.5, 1, 2, 4, 8, 16}) {
            double most = DoubleStream.iterate(0, d -> d <= 1, d -> d + 1e-4)
                    .map(d -> Bounds.nash(beta) * (1 - d + Logistic.lead(beta, d) / Logistic.lead(beta, 1)))
                    .max()
                    .orElseThrow();
            assertThat(Bounds.bordaReached(beta)).isBetween(most - 1e-12, most + 1e-6);
        }
    }

    @Test
    void the_lead_of_the_better_lies_below_a_line_in_both_utilities() {
        for (double beta : new double[] {0.5, 1, 2, 4, 8, 16}) {
            double slope = beta / 4;
            double chord = Logistic.lead(beta, 1);
            assertThat(slope / chord).isCloseTo(Bounds.nash(beta), within(1e-12));
            for (int i = 0; i <= 100; i++) {
                for (int j = 0; j <= 100; j++) {
                    double p = i / 100.0;
                    double q = j / 100.0;
                    double lead = Logistic.lead(beta, p - q);
                    assertThat(lead).isLessThanOrEqualTo(slope * p - chord * q + 1e-15);
                    assertThat(lead).isGreaterThanOrEqualTo(chord * p - slope * q - 1e-15);
                }
            }
        }
    }

    @Test
    void without_sharpness_nothing_is_lost_and_with_much_half_of_it_is() {
        assertThat(Bounds.nash(1e-4)).isCloseTo(1, within(1e-8));
        assertThat(Bounds.nash(50)).isCloseTo(25, within(1e-12));
        assertThat(Bounds.borda(3.8)).isEqualTo(Bounds.nash(3.8) * Bounds.nash(3.8));
        assertThat(Bounds.borda(3.9)).isEqualTo(2 * Bounds.nash(3.9));
    }

    @Test
    void so_many_comparisons_give_just_that_error() {
        double needed = Bounds.comparisonsPerPair(5, 0.01, 1e-3);
        assertThat(Bounds.error(5, (long) Math.ceil(needed), 1e-3)).isCloseTo(0.01, within(1e-6));
    }
}
