package risksim.learn.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Plans against closed forms and against tables that were computed independently. */
class OfflineOptimaTest {
    private static final double DELTA = 0.95;
    private static final List<LatticeProblem.Arm> ARMS =
            List.of(new LatticeProblem.Arm(1, -1), new LatticeProblem.Arm(0.6, 0), new LatticeProblem.Arm(0.2, 1));

    @Test
    void one_minus_the_modified_discount_is_a_product_of_patience_and_break_ups() {
        for (double f = 0; f <= 1; f += 0.05) {
            for (double rho = 0; rho <= 1; rho += 0.05) {
                for (double delta = 0.05; delta < 1; delta += 0.05) {
                    double q = Reengagement.breakUp(rho, delta);
                    assertThat(1 - Reengagement.discount(f, rho, delta))
                            .isCloseTo((1 - delta) * (1 + q * (1 - f)), within(1e-13));
                }
            }
        }
        assertThat(Reengagement.rounds(0.7, 0.3, 0.9)).isCloseTo(5.78125, within(1e-12));
    }

    @TestFactory
    Stream<DynamicTest> quadratic_demand_gives_the_table_and_its_closed_form() {
        double[][] table = {
            {1.0, 0, 0.2, 11.363636, 0.555556, 0},
            {0.6, 0.096789, 0.347368, 9.032106, 0.478992, 0.107161},
            {0.4, 0.247810, 0.547368, 7.521898, 0.469136, 0.329452},
            {0.2, 0.438049, 0.747368, 5.619515, 0.441860, 0.779513},
            {0.1, 0.563205, 0.847368, 4.367945, 0.395833, 1.289406},
            {0.05, 0.641825, 0.897368, 3.581752, 0.327586, 1.791930},
            {0, 0.743505, 0.947368, 2.564946, 0, 2.898718}
        };
        DoubleUnaryOperator demand = s -> 1 - 0.8 * (1 - s) * (1 - s);
        return Arrays.stream(table)
                .map(row -> DynamicTest.dynamicTest("rho " + row[0], () -> {
                    StationaryOptimum.Market market = new StationaryOptimum.Market(s -> 1 - s, demand, row[0], DELTA);
                    StationaryOptimum best = market.optimum();
                    double lack = StrictMath.min(1, StrictMath.sqrt((1 - DELTA + DELTA * row[0]) / (DELTA * 0.8)));
                    assertThat(best.satisfaction())
                            .isCloseTo(1 - lack, within(1e-6))
                            .isCloseTo(row[1], within(1e-6));
                    assertThat(best.staying()).isCloseTo(row[2], within(1e-6));
                    assertThat(best.value()).isCloseTo(row[3], within(1e-6));
                    assertThat(Reengagement.occupancy(best.staying(), row[0])).isCloseTo(row[4], within(1e-6));
                    assertThat(market.elasticity(best.satisfaction())).isCloseTo(row[5], within(1e-5));
                }));
    }

    @TestFactory
    Stream<DynamicTest> logistic_demand_gives_the_table_in_which_occupancy_moves_both_ways() {
        double[][] table = {
            {0.8, 0, 0.014774, 9.278538, 0.448123},
            {0.6, 0.490100, 0.843063, 8.221095, 0.792669},
            {0.4, 0.523525, 0.889171, 7.655108, 0.783041},
            {0.2, 0.570470, 0.933742, 6.805664, 0.751150},
            {0.1, 0.607460, 0.956458, 6.108276, 0.696662},
            {0.02, 0.658130, 0.975815, 5.129427, 0.452647}
        };
        return Arrays.stream(table)
                .map(row -> DynamicTest.dynamicTest("rho " + row[0], () -> {
                    StationaryOptimum best = new StationaryOptimum.Market(
                                    s -> 1 - s, s -> 1 / (1 + StrictMath.exp(-12 * (s - 0.35))), row[0], DELTA)
                            .optimum();
                    assertThat(best.satisfaction()).isCloseTo(row[1], within(1e-5));
                    assertThat(best.staying()).isCloseTo(row[2], within(1e-5));
                    assertThat(best.value()).isCloseTo(row[3], within(1e-6));
                    assertThat(Reengagement.occupancy(best.staying(), row[0])).isCloseTo(row[4], within(1e-5));
                }));
    }

    @Test
    void two_levels_of_demand_switch_where_break_ups_cost_a_known_number_of_rounds() {
        DoubleUnaryOperator demand = s -> s < 0.5 ? 0.5 : 0.98;
        StationaryOptimum.Market easy = new StationaryOptimum.Market(s -> 1 - s, demand, 0.42, DELTA);
        StationaryOptimum.Market hard = new StationaryOptimum.Market(s -> 1 - s, demand, 0.4, DELTA);
        assertThat(easy.value(0)).isCloseTo(9.718615, within(1e-6));
        assertThat(easy.value(0.5)).isCloseTo(9.594017, within(1e-6));
        assertThat(hard.value(0)).isCloseTo(9.502762, within(1e-6));
        assertThat(hard.value(0.5)).isCloseTo(9.576837, within(1e-6));
        assertThat(easy.optimum().satisfaction()).isZero();
        assertThat(hard.optimum().satisfaction()).isCloseTo(0.5, within(1e-5));
        assertThat(Reengagement.occupancy(0.5, 0.42)).isCloseTo(0.456522, within(1e-6));
        assertThat(Reengagement.occupancy(0.98, 0.4)).isCloseTo(0.952381, within(1e-6));
        double switching = (1 / (1 / 0.46) - (1 - DELTA) / DELTA); // rho at which q = 1 / .46
        assertThat(switching).isCloseTo(0.407368, within(1e-6));
        assertThat(Reengagement.breakUp(switching, DELTA)).isCloseTo(1 / 0.46, within(1e-12));
    }

    private static LatticeProblem lattice(int top, int[] thresholds, double[] stay, double rho) {
        double[] staying = new double[top + 1];
        for (int x = 0; x <= top; x++) {
            staying[x] = stay[level(thresholds, x)];
        }
        double[] returning = new double[top + 1];
        Arrays.fill(returning, rho);
        return new LatticeProblem(staying, returning, ARMS, DELTA);
    }

    private static int level(int[] thresholds, int x) {
        int j = 0;
        while (j + 1 < thresholds.length && thresholds[j + 1] <= x) {
            j++;
        }
        return j;
    }

    private static ThresholdProgram program(int[] thresholds, double[] stay, double rho) {
        double[] discounts = Arrays.stream(stay)
                .map(f -> Reengagement.discount(f, rho, DELTA))
                .toArray();
        return new ThresholdProgram(thresholds, discounts, 0.6, 0.4);
    }

    @TestFactory
    Stream<DynamicTest> the_first_lattice_gives_the_table_by_both_algorithms() {
        double[][] table = {
            {1, 9.33852140, 10.50328228, 12.28746677, 0},
            {0.5, 8.08209471, 9.43820225, 11.19957455, 3},
            {0.3, 6.98492201, 8.41884817, 10.50980392, 3},
            {0.2, 6.09103844, 7.60855125, 10.01739130, 8},
            {0.1, 4.68386527, 6.37847239, 9.03896104, 8},
            {0.05, 3.43602792, 5.19911049, 8.06896552, 8},
            {0.01, 2.07256894, 3.59900600, 6.67289720, 0}
        };
        int[] thresholds = {0, 3, 8};
        double[] stay = {0.7, 0.85, 0.95};
        return Arrays.stream(table)
                .map(row -> DynamicTest.dynamicTest("rho " + row[0], () -> {
                    LatticeProblem problem = lattice(14, thresholds, stay, row[0]);
                    LatticeProblem.Plan plan = problem.optimum();
                    ThresholdProgram program = program(thresholds, stay, row[0]);
                    for (int j = 0; j < 3; j++) {
                        assertThat(plan.values()[thresholds[j]]).isCloseTo(row[1 + j], within(1e-8));
                        assertThat(program.value(j)).isCloseTo(plan.values()[thresholds[j]], within(1e-9));
                    }
                    for (int x = 0; x <= 14; x++) {
                        assertThat(program.valueAt(x)).isCloseTo(plan.values()[x], within(1e-9));
                    }
                    assertThat(program.restingPlace(0)).isEqualTo((int) row[4]);
                    assertThat(rest(problem, plan.policy(), 0)).isEqualTo((int) row[4]);
                }));
    }

    private static int rest(LatticeProblem problem, int[] policy, int from) {
        int x = from;
        while (problem.arms().get(policy[x]).effect() != 0) {
            x += problem.arms().get(policy[x]).effect();
        }
        return x;
    }

    @Test
    void the_second_lattice_climbs_to_the_top_threshold_and_rests_there() {
        int[] thresholds = {0, 2, 5};
        double[] stay = {0.5, 0.8, 0.95};
        LatticeProblem problem = lattice(12, thresholds, stay, 0.2);
        double[] published = {6.842552, 7.805202, 8.35354, 8.955833, 9.617391, 10.017391, 10.417391, 10.793433};
        LatticeProblem.Plan plan = problem.optimum();
        ThresholdProgram program = program(thresholds, stay, 0.2);
        for (int x = 0; x < published.length; x++) {
            assertThat(plan.values()[x]).isCloseTo(published[x], within(1e-6));
            assertThat(program.valueAt(x)).isCloseTo(plan.values()[x], within(1e-9));
        }
        for (int x = 0; x <= 12; x++) {
            assertThat(plan.policy()[x]).isEqualTo(x < 5 ? 2 : x == 5 ? 1 : 0);
        }
        assertThat(problem.resting(plan.policy())).containsExactly(5);
        double[] fromZero = {4.027972, 5.559583, 6.842552};
        for (int target = 0; target < 3; target++) {
            int[] policy = new int[13];
            for (int x = 0; x <= 12; x++) {
                policy[x] = x < thresholds[target] ? 2 : x == thresholds[target] ? 1 : 0;
            }
            assertThat(problem.values(policy)[0]).isCloseTo(fromZero[target], within(1e-6));
        }
    }

    @Test
    void greed_and_flattery_earn_no_more_than_the_optimum() {
        LatticeProblem problem = lattice(14, new int[] {0, 3, 8}, new double[] {0.7, 0.85, 0.95}, 0.2);
        double best = problem.optimum().values()[8];
        assertThat(problem.values(problem.myopic())[8]).isLessThan(best - 1);
        assertThat(problem.values(problem.pleasing())[8]).isLessThan(best - 1);
        assertThat(problem.myopic()[8]).isZero();
        assertThat(problem.pleasing()[8]).isEqualTo(2);
        assertThat(problem.pleasing()[14]).isEqualTo(1); // up is not available at the top
    }

    /** Topkis: 200 random nondecreasing demands, staircase and logistic in turn; exact statements, none may fail. */
    @Test
    void more_friction_never_raises_value_and_never_lowers_satisfaction() {
        double[] returning = {1, 0.6, 0.3, 0.1, 0.02, 0};
        for (int n = 0; n < 200; n++) {
            DoubleUnaryOperator demand = demand(Streams.of(5).stream(Purpose.SHOW, n), n % 2 == 0);
            double value = Double.POSITIVE_INFINITY;
            double satisfaction = 0;
            double staying = 0;
            for (double rho : returning) {
                StationaryOptimum best = new StationaryOptimum.Market(s -> 1 - s, demand, rho, DELTA).optimum(1000);
                assertThat(best.value()).isLessThanOrEqualTo(value + 1e-9);
                assertThat(best.satisfaction()).isGreaterThanOrEqualTo(satisfaction - 1e-6);
                assertThat(best.staying()).isGreaterThanOrEqualTo(staying - 1e-6);
                value = best.value();
                satisfaction = best.satisfaction();
                staying = best.staying();
            }
        }
    }

    private static DoubleUnaryOperator demand(Chance chance, boolean steps) {
        if (steps) {
            double[] at = {0, chance.uniform(0, 0), chance.uniform(0, 1), chance.uniform(0, 2)};
            double[] f = {chance.uniform(1, 0), chance.uniform(1, 1), chance.uniform(1, 2), chance.uniform(1, 3)};
            Arrays.sort(at);
            Arrays.sort(f);
            return s -> f[s < at[1] ? 0 : s < at[2] ? 1 : s < at[3] ? 2 : 3];
        }
        double slope = 2 + 18 * chance.uniform(2, 0);
        double middle = chance.uniform(2, 1);
        return s -> 1 / (1 + StrictMath.exp(-slope * (s - middle)));
    }

    @Test
    void users_want_more_satisfaction_than_the_service_gives() {
        StationaryOptimum.Market market =
                new StationaryOptimum.Market(s -> 1 - s, s -> 1 - 0.8 * (1 - s) * (1 - s), 0.2, DELTA);
        assertThat(market.forUsers().optimum().satisfaction()).isCloseTo(1, within(1e-6));
        assertThat(market.optimum().satisfaction()).isLessThan(0.5);
    }

    @Test
    void at_the_optimum_elasticity_equals_the_price_of_satisfaction() {
        StationaryOptimum.Market market =
                new StationaryOptimum.Market(s -> 1 - s, s -> 1 - 0.8 * (1 - s) * (1 - s), 0.1, DELTA);
        double s = market.optimum().satisfaction();
        assertThat(market.elasticity(s)).isCloseTo(s / (1 - s), within(1e-5));
    }
}
