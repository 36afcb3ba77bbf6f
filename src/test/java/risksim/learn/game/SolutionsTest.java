package risksim.learn.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import risksim.Oracle;
import risksim.game.commons.Commons;
import risksim.learn.game.MemoryOne.Payoffs;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Solutions of games against closed forms and answers worked out by hand. */
class SolutionsTest {
    private static final JsonNode CONFLICT = Oracle.read("conflict.json");
    private static final double[][] CHICKEN = {{0, -1}, {1, -10}};

    private static double[][] turned(double[][] payoffs) {
        return SupportEnumeration.transposed(payoffs);
    }

    @Test
    void every_equilibrium_of_chicken_is_found() {
        List<SupportEnumeration.Equilibrium> found = SupportEnumeration.of(CHICKEN, turned(CHICKEN));
        assertThat(found).hasSize(3);
        assertThat(found.get(2).row()).containsExactly(new double[] {0.9, 0.1}, within(1e-12));
        found.forEach(one -> assertThat(Mix.exploitability(CHICKEN, turned(CHICKEN), one.row(), one.column()))
                .isCloseTo(0, within(1e-12)));
        assertThat(Mix.exploitability(CHICKEN, turned(CHICKEN), new double[] {1, 0}, new double[] {1, 0}))
                .isEqualTo(2);
    }

    @Test
    void rock_paper_scissors_has_one_equilibrium() {
        double[][] a = {{0, -1, 1}, {1, 0, -1}, {-1, 1, 0}};
        double[][] b = {{0, 1, -1}, {-1, 0, 1}, {1, -1, 0}};
        List<SupportEnumeration.Equilibrium> found = SupportEnumeration.of(a, b);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).column()).containsExactly(new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3}, within(1e-12));
    }

    @Test
    void a_trusted_voice_beats_every_equilibrium() { // Aumann 1974: 10.5 with (6,6) (2,7) (7,2) (0,0)
        double[][] a = {{6, 2}, {7, 0}};
        double[][] p = CorrelatedEquilibrium.best(a, turned(a));
        assertThat(p[0]).containsExactly(new double[] {0.5, 0.25}, within(1e-9));
        assertThat(p[1]).containsExactly(new double[] {0.25, 0}, within(1e-9));
    }

    @Test
    void correlated_equilibria_of_random_games_are_obeyed() {
        Chance chance = Streams.of(7).stream(Purpose.SHOW, 0);
        for (int game = 0; game < 50; game++) {
            double[][] a = new double[5][5];
            double[][] b = new double[5][5];
            for (int k = 0; k < 25; k++) {
                a[k / 5][k % 5] = chance.uniform(game, k);
                b[k / 5][k % 5] = chance.uniform(game, 25 + k);
            }
            double[][] p = CorrelatedEquilibrium.best(a, b);
            for (int told = 0; told < 5; told++) {
                for (int other = 0; other < 5; other++) {
                    double gain = 0;
                    for (int j = 0; j < 5; j++) {
                        gain += p[told][j] * (a[other][j] - a[told][j]);
                    }
                    assertThat(gain).isLessThan(1e-9);
                }
            }
        }
    }

    @Test
    void shapley_shares_the_gloves() { // one has a right glove, two a left one each: 1/6, 1/6, 2/3
        double[] shares = Credit.shapley(3, set -> (set & 4) != 0 && (set & 3) != 0 ? 1.0 : 0.0);
        assertThat(shares).containsExactly(new double[] {1.0 / 6, 1.0 / 6, 2.0 / 3}, within(1e-12));
        assertThat(Credit.differences(3, set -> (set & 4) != 0 && (set & 3) != 0 ? 1.0 : 0.0))
                .containsExactly(0, 0, 1);
    }

    @Test
    void anarchy_costs_what_pigou_and_braess_say() {
        JsonNode routing = Oracle.read("coordination.json").get("routing");
        for (JsonNode one : routing.get("nonlinear_pigou")) {
            int power = one.get("d").asInt();
            Routing pigou = new Routing(
                    List.of(x -> 1, x -> StrictMath.pow(Math.max(0, x), power)), List.of(List.of(0), List.of(1)));
            assertThat(pigou.priceOfAnarchy()).isCloseTo(one.get("poa").asDouble(), within(1e-6));
        }
        List<DoubleUnaryOperator> roads = List.of(x -> 40 * x, x -> 45, x -> 45, x -> 40 * x, x -> 0);
        Routing with = new Routing(roads, List.of(List.of(0, 1), List.of(2, 3), List.of(0, 4, 3)));
        Routing without = new Routing(roads, List.of(List.of(0, 1), List.of(2, 3)));
        assertThat(with.cost(with.equilibrium()))
                .isCloseTo(routing.get("braess").get("time_with").asDouble(), within(1e-9));
        assertThat(without.cost(without.equilibrium()))
                .isCloseTo(routing.get("braess").get("time_without").asDouble(), within(1e-9));
    }

    @Test
    void crises_and_shifts_of_power_end_as_they_must() {
        for (JsonNode one : CONFLICT.get("crisis_bargaining")) {
            double[] costs = Oracle.numbers(one.get("cB_uniform"));
            Conflict.Crisis crisis =
                    Conflict.Crisis.of(one.get("p").asDouble(), one.get("cA").asDouble(), costs[0], costs[1]);
            assertThat(crisis.demand()).isCloseTo(one.get("optimal_demand").asDouble(), within(1e-9));
            assertThat(crisis.war()).isCloseTo(one.get("war_prob").asDouble(), within(1e-9));
        }
        for (JsonNode one : CONFLICT.get("commitment_shift")) {
            double gain = Conflict.preventiveWar(
                    one.get("p_now").asDouble(),
                    one.get("p_next").asDouble(),
                    one.get("cA").asDouble(),
                    one.get("cB").asDouble(),
                    one.get("delta").asDouble());
            assertThat(gain)
                    .isCloseTo(
                            one.get("war_value_B").asDouble()
                                    - one.get("max_peace_value_B").asDouble(),
                            within(1e-9));
            assertThat(gain > 0).isEqualTo(one.get("preventive_war").asBoolean());
        }
    }

    @Test
    void contests_wars_of_attrition_and_retaliation_have_their_closed_forms() {
        for (JsonNode one : CONFLICT.get("war_of_attrition")) {
            assertThat(Conflict.surrendered(
                            one.get("V").asDouble(),
                            one.get("cost_rate").asDouble(),
                            one.get("t").asDouble()))
                    .isCloseTo(one.get("cdf").asDouble(), within(1e-12));
        }
        for (JsonNode one : CONFLICT.get("tullock")) {
            assertThat(Conflict.effort(
                            one.get("n").asInt(),
                            one.get("r").asDouble(),
                            one.get("V").asDouble()))
                    .isCloseTo(one.get("effort_each").asDouble(), within(1e-9));
        }
        for (JsonNode one : CONFLICT.get("pd_critical_delta")) {
            Payoffs payoffs = new Payoffs(
                    one.get("R").asDouble(),
                    one.get("S").asDouble(),
                    one.get("T").asDouble(),
                    one.get("P").asDouble());
            assertThat(Conflict.grimDiscount(payoffs)).isCloseTo(one.get("grim").asDouble(), within(1e-12));
            assertThat(Conflict.titForTatDiscount(payoffs))
                    .isCloseTo(one.get("tft").asDouble(), within(1e-12));
        }
        assertThat(Conflict.calms(2, 1, 1, 1)).isTrue();
        assertThat(Conflict.calms(1, 1, 2, 1)).isFalse();
    }

    @Test
    void reciprocity_fixes_in_the_moran_process_as_known() { // exact value beside 600 runs of Axelrod 4.13 (MIT)
        double[][] mean = {{3, 0.9}, {1.4, 1}};
        assertThat(Conflict.fixation(mean, 10, 5)).isCloseTo(0.8274004839, within(1e-9));
    }

    @Test
    void pools_and_fish_wars_are_overused_as_known() {
        JsonNode commons = Oracle.read("commons.json");
        for (JsonNode one : commons.get("common_pool")) {
            Commons.Pool pool = new Commons.Pool(
                    one.get("a").asDouble(),
                    one.get("b").asDouble(),
                    one.get("w").asDouble());
            int n = one.get("n").asInt();
            assertThat(pool.nash(n)).isCloseTo(one.get("nash_total_effort").asDouble(), within(1e-9));
            assertThat(pool.optimum()).isCloseTo(one.get("optimal_total_effort").asDouble(), within(1e-9));
            assertThat(pool.rent(n)).isCloseTo(one.get("rent_nash_over_max").asDouble(), within(1e-9));
        }
        for (JsonNode one : commons.get("fish_war")) {
            Commons.FishWar war = new Commons.FishWar(
                    one.get("alpha").asDouble(), one.get("delta").asDouble());
            double caught = war.caught(one.get("n").asInt());
            assertThat(caught).isCloseTo(one.get("mpe_total_share").asDouble(), within(1e-9));
            assertThat(war.best()).isCloseTo(one.get("cooperative_total_share").asDouble(), within(1e-9));
            assertThat(war.steady(caught))
                    .isCloseTo(one.get("steady_state_stock_mpe").asDouble(), within(1e-9));
            assertThat(war.steady(war.best()))
                    .isCloseTo(one.get("steady_state_stock_coop").asDouble(), within(1e-9));
        }
        for (JsonNode one : commons.get("logistic_harvest")) {
            double stock = one.get("x0").asDouble();
            for (double known : Oracle.numbers(one.get("trajectory"))) {
                assertThat(stock).isCloseTo(known, within(1e-8));
                stock = stock == 0
                        ? 0
                        : Commons.grown(
                                stock,
                                one.get("r").asDouble(),
                                one.get("K").asDouble(),
                                one.get("const_harvest").asDouble());
            }
        }
    }
}
