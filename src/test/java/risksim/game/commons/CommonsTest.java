package risksim.game.commons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import risksim.Oracle;
import risksim.metric.conflict.Social;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Shared resources against scripted harvests of GovSim and closed forms. */
class CommonsTest {
    private static final JsonNode ORACLE = Oracle.read("commons.json");
    private static final SharedStock STOCK =
            new SharedStock.Spec(IntStream.rangeClosed(0, 20).boxed().toList(), 100, 2, 5, 12, 10_000, 0.95).create(5);

    /** What each wants in the traced months; where the trace is of a rationed month, what it wanted before. */
    private static int[] wanted(JsonNode script, int month) {
        JsonNode trace = script.get("trace");
        if (month >= trace.size()) {
            return new int[5];
        }
        double[] harvest = Oracle.numbers(trace.get(month).get("harvest"));
        double stock = trace.get(month).get("stock_before").asDouble();
        boolean rationed = month > 0 && Arrays.stream(harvest).sum() > stock - 1e-3;
        JsonNode before = trace.get(rationed && month % 2 == 0 ? Math.max(0, month - 2) : month);
        return Arrays.stream(rationed ? Oracle.numbers(before.get("harvest")) : harvest)
                .mapToInt(h -> (int) Math.rint(h))
                .toArray();
    }

    @Test
    void scripted_harvests_leave_what_govsim_leaves() {
        for (JsonNode script : ORACLE.get("govsim")) {
            boolean exact = !script.get("name").asText().equals("11 each");
            double[][] harvests = new double[5][12];
            int state = STOCK.opening(Streams.of(1).stream(Purpose.OPENING, 0));
            for (int month = 0; month < 12; month++) {
                double[] rewards = new double[5];
                if (month < script.get("trace").size()) {
                    assertThat(STOCK.stock(state))
                            .as(script.get("name").asText())
                            .isEqualTo(script.get("trace")
                                    .get(month)
                                    .get("stock_before")
                                    .asInt());
                }
                int[] wanted = exact ? wanted(script, month) : new int[] {11, 11, 11, 11, 11};
                state = STOCK.resolve(month, state, wanted, rewards);
                for (int i = 0; i < 5; i++) {
                    harvests[i][month] = rewards[i];
                }
            }
            double efficiency = Math.min(1, Social.efficiency(harvests) / STOCK.best());
            assertThat(efficiency).isCloseTo(script.get("efficiency").asDouble(), within(1e-6));
            assertThat(Social.equality(harvests))
                    .isCloseTo(script.get("equality").asDouble(), within(1e-6));
        }
    }

    @Test
    void a_new_season_gives_a_new_stock() {
        int state = STOCK.opening(Streams.of(1).stream(Purpose.OPENING, 0));
        for (int month = 0; month < 12; month++) {
            assertThat(STOCK.stock(state)).isEqualTo(month == 0 ? 100 : 0);
            state = STOCK.resolve(month, state, new int[] {20, 20, 20, 20, 20}, new double[5]);
        }
        assertThat(STOCK.stock(state)).isEqualTo(100);
    }

    @Test
    void social_measures_are_those_of_perolat() {
        for (JsonNode one : ORACLE.get("perolat")) {
            double[][] rewards = Oracle.table(one.get("rewards"));
            assertThat(Social.efficiency(rewards))
                    .isCloseTo(one.get("efficiency_U").asDouble(), within(1e-9));
            assertThat(Social.equality(rewards)).isCloseTo(one.get("equality_E").asDouble(), within(1e-9));
            assertThat(Social.sustainability(rewards))
                    .isCloseTo(one.get("sustainability_S_1based").asDouble(), within(1e-9));
            assertThat(Social.peace(Oracle.table(one.get("timeout"))))
                    .isCloseTo(one.get("peace_P").asDouble(), within(1e-9));
        }
        for (JsonNode one : ORACLE.get("gini")) {
            assertThat(Social.gini(Oracle.numbers(one.get("x"))))
                    .isCloseTo(one.get("gini").asDouble(), within(1e-9));
        }
    }

    @Test
    void a_fishery_keeps_the_stock_that_grows_what_is_caught() {
        Fishery fishery = new Fishery.Spec(4, 0.05, 0.5, 100, 100_000, 1, 0, 0.95).create(2);
        int state = fishery.opening(Streams.of(1).stream(Purpose.OPENING, 0));
        double[] rewards = new double[2];
        for (int period = 0; period < 500; period++) {
            state = fishery.resolve(period, state, new int[] {2, 3}, rewards);
        }
        assertThat(fishery.stock(state)).as("K (1 - E / r)").isCloseTo(50, within(0.01));
        assertThat(rewards[0] + rewards[1])
                .as("the maximum sustainable yield r K / 4")
                .isCloseTo(12.5, within(0.01));
        assertThat(fishery.best()).isCloseTo(12.5, within(1e-9));
        assertThat(List.of(rewards[0] / rewards[1])).allMatch(share -> Math.abs(share - 2.0 / 3) < 1e-9);
    }
}
