package risksim.game.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.random.Purpose;
import risksim.random.Streams;

class LogitBertrandTest {
    private static LogitBertrand.Spec spec(
            int prices, int memory, List<Double> qualities, List<Double> costs, double mu) {
        return new LogitBertrand.Spec(prices, memory, 0.95, qualities, costs, 0, mu, 0.1);
    }

    private static LogitBertrand duopoly(int memory) {
        return spec(15, memory, List.of(2.0), List.of(1.0), 0.25).create(2);
    }

    @TestFactory
    Stream<DynamicTest> prices_equal_the_published_table_to_six_digits() throws IOException {
        try (InputStream table = LogitBertrandTest.class.getResourceAsStream("/oracles/pricing.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .skip(1)
                            .map(line -> DynamicTest.dynamicTest(line, () -> equalsTable(line.split(";"))))
                            .toList()
                            .stream();
        }
    }

    private static void equalsTable(String[] row) {
        List<Double> qualities = numbers(row[0]);
        LogitBertrand game = spec(3, 0, qualities, numbers(row[1]), Double.parseDouble(row[3]))
                .create(qualities.size());
        close(game.nash().prices(), numbers(row[4]));
        close(game.monopoly().prices(), numbers(row[5]));
        close(game.nash().shares(), numbers(row[6]));
        close(game.monopoly().shares(), numbers(row[7]));
        close(game.nash().profits(), numbers(row[8]));
        close(game.monopoly().profits(), numbers(row[9]));
    }

    private static List<Double> numbers(String text) {
        return Arrays.stream(text.split(" ")).map(Double::valueOf).toList();
    }

    private static void close(List<Double> found, List<Double> published) {
        assertThat(found).hasSameSizeAs(published);
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i)).isCloseTo(published.get(i), within(1e-6));
        }
    }

    @Test
    void no_firm_gains_by_leaving_nash_alone() {
        double[] quality = {2, 2.3};
        double[] cost = {1, 0.8};
        LogitDemand demand = new LogitDemand(quality, cost, 0.1, 0.25);
        Benchmark nash = demand.nash();
        for (int firm = 0; firm < 2; firm++) {
            for (double step = -0.5; step <= 0.5; step += 0.001) {
                double[] prices = {nash.prices().get(0), nash.prices().get(1)};
                prices[firm] += step;
                double profit = (prices[firm] - cost[firm]) * demand.shares(prices)[firm];
                assertThat(profit).isLessThanOrEqualTo(nash.profits().get(firm) + 1e-12);
            }
        }
    }

    @Test
    void no_pair_of_prices_earns_more_than_the_monopoly() {
        double[] cost = {1, 0.8};
        LogitDemand demand = new LogitDemand(new double[] {2, 2.3}, cost, 0.1, 0.25);
        double most = demand.monopoly().totalProfit();
        for (double p = 1; p < 3; p += 0.02) {
            for (double q = 1; q < 3; q += 0.02) {
                double[] shares = demand.shares(new double[] {p, q});
                assertThat((p - cost[0]) * shares[0] + (q - cost[1]) * shares[1])
                        .isLessThanOrEqualTo(most + 1e-12);
            }
        }
    }

    @Test
    void the_grid_reaches_beyond_nash_and_monopoly_as_published() {
        LogitBertrand game = duopoly(1);
        assertThat(game.price(0, 0)).isCloseTo(1.42772123, within(1e-8));
        assertThat(game.price(0, 1) - game.price(0, 0)).isCloseTo(0.03874751, within(1e-8));
        assertThat(game.price(1, 14)).isCloseTo(1.97018634, within(1e-8));
    }

    @Test
    void surplus_falls_by_what_buyers_would_pay_at_the_margin() {
        LogitDemand demand = new LogitDemand(new double[] {2, 2}, new double[] {1, 1}, 0, 0.25);
        double[] prices = {1.6, 1.7};
        double slope = (demand.surplus(new double[] {1.6 + 1e-6, 1.7}) - demand.surplus(new double[] {1.6 - 1e-6, 1.7}))
                / 2e-6;
        assertThat(slope).isCloseTo(-demand.shares(prices)[0], within(1e-8));
    }

    @Test
    void a_state_remembers_the_last_periods_with_the_newest_lowest() {
        LogitBertrand game = duopoly(2);
        double[] rewards = new double[2];
        int first = game.resolve(0, 0, new int[] {3, 5}, rewards);
        int second = game.resolve(1, first, new int[] {7, 11}, rewards);
        assertThat(game.states()).isEqualTo(225 * 225);
        assertThat(game.lastAction(second, 0)).isEqualTo(7);
        assertThat(game.lastAction(second, 1)).isEqualTo(11);
        assertThat(second / 225 % 15).isEqualTo(3);
        assertThat(second / 225 / 15).isEqualTo(5);
        assertThat(game.resolve(2, second, new int[] {0, 0}, rewards)).isEqualTo(second % 225 * 225);
        assertThat(second % game.recalled(1)).isEqualTo(7 + 11 * 15);
    }

    @Test
    void without_memory_there_is_one_state() {
        LogitBertrand game = duopoly(0);
        assertThat(game.states()).isEqualTo(1);
        assertThat(game.resolve(0, 0, new int[] {3, 5}, new double[2])).isZero();
    }

    @Test
    void rewards_are_price_minus_cost_times_share() {
        LogitBertrand game =
                spec(15, 1, List.of(2.0, 2.3), List.of(1.0, 0.8), 0.25).create(2);
        LogitDemand demand = new LogitDemand(new double[] {2, 2.3}, new double[] {1, 0.8}, 0, 0.25);
        double[] rewards = new double[2];
        int[] actions = {4, 9};
        game.resolve(0, 0, actions, rewards);
        double[] shares = demand.shares(new double[] {game.price(0, 4), game.price(1, 9)});
        assertThat(rewards[0]).isCloseTo((game.price(0, 4) - 1) * shares[0], within(1e-15));
        assertThat(rewards[1]).isCloseTo((game.price(1, 9) - 0.8) * shares[1], within(1e-15));
        assertThat(game.profit(1, actions)).isEqualTo(rewards[1]);
    }

    @Test
    void the_first_state_may_be_any() {
        LogitBertrand game = duopoly(1);
        long seen = IntStream.range(0, 5000)
                .map(r -> game.opening(Streams.of(1).replication(r).stream(Purpose.OPENING, 0)))
                .distinct()
                .count();
        assertThat(seen).isEqualTo(225); // each is missed with probability 225 (224/225)^5000 < 1e-7
    }

    @Test
    void impossible_markets_are_refused_by_name() {
        assertThatThrownBy(() -> spec(15, 4, List.of(2.0), List.of(1.0), 0.25).create(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("memory makes more than");
        assertThatThrownBy(
                        () -> spec(15, 1, List.of(2.0), List.of(1.0, 1.0), 0.25).create(3))
                .hasMessage("costs must hold 1 value or one for each of the 3 firms, holds 2");
        assertThatThrownBy(() -> spec(1, 1, List.of(2.0), List.of(1.0), 0.25))
                .hasMessage("prices must be at least 2 and at most 200, was 1");
        assertThatThrownBy(() -> spec(15, 1, List.of(2.0), List.of(Double.NaN), 0.25))
                .hasMessageContaining("costs must be at least 0");
        assertThatThrownBy(() -> duopoly(1).recalled(2)).hasMessageContaining("memory must be");
    }
}
