package risksim.learn.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import risksim.Oracle;

/** Learning in games against recurrences and closed forms. */
class DynamicsTest {
    private static final JsonNode ORACLE = Oracle.read("learning-dynamics.json");
    private static final double[][] PENNIES = {{1, -1}, {-1, 1}};
    private static final double[][] OTHER_PENNIES = {{-1, 1}, {1, -1}};

    @Test
    void the_congestion_map_goes_the_published_ways() { // Chotibut et al. 2020
        for (JsonNode one : ORACLE.get("congestion_mwu").get("cases")) {
            CongestionMap map =
                    new CongestionMap(one.get("a").asDouble(), one.get("b").asDouble());
            assertThat(map.critical()).isCloseTo(one.get("a_critical").asDouble(), within(1e-9));
            double odds = CongestionMap.odds(0.2);
            boolean chaotic = one.get("lyapunov").asDouble() > 0;
            for (double share : Oracle.numbers(one.get("first_20_from_x0_0_2"))) {
                assertThat(CongestionMap.share(odds)).isCloseTo(share, within(chaotic ? 1e-4 : 1e-8));
                odds = map.step(odds);
            }
            double settled = map.after(CongestionMap.odds(0.2), 20_000);
            assertThat(map.lyapunov(settled, 200_000))
                    .as("a %s", map.a())
                    .isCloseTo(one.get("lyapunov").asDouble(), within(0.01));
            assertThat(map.mean(CongestionMap.odds(0.2), 200_000))
                    .isCloseTo(one.get("time_average").asDouble(), within(1e-3));
        }
    }

    @Test
    void period_three_begins_where_it_is_known_to() {
        ORACLE.get("congestion_period3_onset_a").fields().forEachRemaining(entry -> {
            double b = Double.parseDouble(entry.getKey());
            double onset = entry.getValue().asDouble();
            assertThat(new CongestionMap(onset - 1e-3, b).returns(3, 100_000)).isFalse();
            assertThat(new CongestionMap(onset + 1e-3, b).returns(3, 100_000)).isTrue();
        });
    }

    @Test
    void replicators_stay_on_their_orbits() {
        JsonNode replicator = ORACLE.get("replicator");
        double[][] rps = Oracle.table(replicator.get("rps"));
        for (JsonNode one : replicator.get("cases")) {
            follow(rps, one);
        }
        for (JsonNode one : replicator.get("generalised_rps")) {
            double win = one.get("win").asDouble();
            double lose = one.get("lose").asDouble();
            follow(new double[][] {{0, -lose, win}, {win, 0, -lose}, {-lose, win, 0}}, one);
        }
        JsonNode pennies = replicator.get("matching_pennies");
        double x = pennies.get("x0").asDouble();
        double y = pennies.get("y0").asDouble();
        double[] times = Oracle.numbers(pennies.get("t"));
        double[][] known = Oracle.table(pennies.get("xy"));
        for (int i = 0; i < times.length; i++) {
            double[] mixes =
                    Replicator.populations(PENNIES, OTHER_PENNIES, new double[] {x, 1 - x, y, 1 - y}, times[i]);
            assertThat(new double[] {mixes[0], mixes[2]}).containsExactly(known[i], within(1e-6));
        }
    }

    private static void follow(double[][] payoffs, JsonNode one) {
        double[] times = Oracle.numbers(one.get("t"));
        double[][] known = Oracle.table(one.get("x"));
        for (int i = 0; i < times.length; i++) {
            assertThat(Replicator.population(payoffs, Oracle.numbers(one.get("x0")), times[i]))
                    .containsExactly(known[i], within(1e-6));
        }
    }

    @Test
    void multiplicative_weights_drift_from_the_equilibrium() { // Bailey and Piliouras 2018
        JsonNode rps = ORACLE.get("mwu_rps_self");
        double[][] payoffs = {{0, -1, 1}, {1, 0, -1}, {-1, 1, 0}};
        double[] uniform = {1.0 / 3, 1.0 / 3, 1.0 / 3};
        double[] x = Oracle.numbers(rps.get("x0"));
        for (int step = 1; step <= 100; step++) {
            x = Mix.hedged(x, Mix.worths(payoffs, x), rps.get("eta").asDouble());
            JsonNode known = rps.get("x_at").get(Integer.toString(step));
            if (known != null) {
                assertThat(x).containsExactly(Oracle.numbers(known), within(1e-8));
            }
        }
        assertThat(Mix.divergence(uniform, x))
                .isCloseTo(rps.get("KL_uniform_to_x").get("100").asDouble(), within(1e-8));
    }

    @Test
    void matching_pennies_spirals_outwards() {
        JsonNode oracle = ORACLE.get("mwu_matching_pennies");
        double eta = oracle.get("eta").asDouble();
        double[] x = {oracle.get("x0").asDouble(), 1 - oracle.get("x0").asDouble()};
        double[] y = {oracle.get("y0").asDouble(), 1 - oracle.get("y0").asDouble()};
        double[][] turned = SupportEnumeration.transposed(OTHER_PENNIES);
        for (int step = 1; step <= 200; step++) {
            double[] nextX = Mix.hedged(x, Mix.worths(PENNIES, y), eta);
            y = Mix.hedged(y, Mix.worths(turned, x), eta);
            x = nextX;
            JsonNode known = oracle.get("xy_at").get(Integer.toString(step));
            if (known != null) {
                assertThat(new double[] {x[0], y[0]}).containsExactly(Oracle.numbers(known), within(1e-8));
            }
        }
        double[] half = {0.5, 0.5};
        assertThat(Mix.divergence(half, x) + Mix.divergence(half, y))
                .isCloseTo(oracle.get("KL_sum").get("200").asDouble(), within(1e-8));
    }

    @Test
    void quantal_responses_are_those_of_asymmetric_pennies() {
        for (JsonNode row : ORACLE.get("logit_qre_asymmetric_matching_pennies").get("rows")) {
            double x = row.get("x").asDouble();
            double[] found = LogitEquilibrium.of(
                    new double[][] {{x, 0}, {0, 1}},
                    new double[][] {{0, 1}, {1, 0}},
                    row.get("lam").asDouble());
            assertThat(found)
                    .containsExactly(
                            new double[] {
                                row.get("p_up").asDouble(), row.get("q_left").asDouble()
                            },
                            within(1e-6));
            assertThat(Arrays.stream(found)).allMatch(p -> p > 0 && p < 1);
        }
    }
}
