package risksim.game.market;

import java.util.List;

/**
 * A reference point of a market: one price and one profit for each firm.
 *
 * @param prices {@code [firms]}, money
 * @param shares {@code [firms]}, the part of all buyers who buy from the firm, in (0, 1)
 * @param profits {@code [firms]}, money a period
 * @param surplus consumer surplus, money a period
 */
public record Benchmark(List<Double> prices, List<Double> shares, List<Double> profits, double surplus) {
    public Benchmark {
        prices = List.copyOf(prices);
        shares = List.copyOf(shares);
        profits = List.copyOf(profits);
    }

    /** The sum of all profits. */
    public double totalProfit() {
        return profits.stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The plain average of all prices. */
    public double meanPrice() {
        return prices.stream().mapToDouble(Double::doubleValue).sum() / prices.size();
    }
}
