package risksim.game.market;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Buyers who each take the firm with the highest quality minus price plus private taste, or nothing: logit demand of mass
 * one (Anderson, de Palma and Thisse 1992), with its static Nash equilibrium and joint monopoly.
 *
 * <p>Uses {@link StrictMath} alone, so that prices agree on every machine.
 */
final class LogitDemand {
    private static final double PRECISION = 1e-14;
    private static final int AT_MOST = 200_000;

    private final double[] quality;
    private final double[] cost;
    private final double outside;
    private final double substitution;

    /**
     * @param quality {@code [firms]}, money
     * @param cost {@code [firms]}, marginal cost, money
     * @param outside the quality of buying nothing, money
     * @param substitution spread of tastes, money, above 0; near 0 all buyers take the best offer
     */
    LogitDemand(double[] quality, double[] cost, double outside, double substitution) {
        this.quality = quality.clone();
        this.cost = cost.clone();
        this.outside = outside;
        this.substitution = substitution;
    }

    int firms() {
        return quality.length;
    }

    double cost(int firm) {
        return cost[firm];
    }

    /** The part of buyers who buy from each firm. The largest exponent is taken out first, so nothing overflows. */
    double[] shares(double[] prices) {
        double top = top(prices);
        double[] weights = new double[firms()];
        double sum = StrictMath.exp((outside - top) / substitution);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp((quality[i] - prices[i] - top) / substitution);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private double top(double[] prices) {
        double top = outside;
        for (int i = 0; i < prices.length; i++) {
            top = StrictMath.max(top, quality[i] - prices[i]);
        }
        return top;
    }

    /** Expected best utility of a buyer, in money, up to a constant: {@code mu log(sum exp)}. */
    double surplus(double[] prices) {
        double top = top(prices);
        double sum = StrictMath.exp((outside - top) / substitution);
        for (int i = 0; i < prices.length; i++) {
            sum += StrictMath.exp((quality[i] - prices[i] - top) / substitution);
        }
        return top + substitution * StrictMath.log(sum);
    }

    /** Each firm's best answer to the others: {@code p = c + mu / (1 - q)}, by damped iteration from cost plus spread. */
    Benchmark nash() {
        double[] prices = Arrays.stream(cost).map(c -> c + substitution).toArray();
        for (int round = 0; round < AT_MOST; round++) {
            double[] shares = shares(prices);
            double moved = 0;
            for (int i = 0; i < prices.length; i++) {
                double answer = cost[i] + substitution / (1 - shares[i]);
                double next = 0.5 * (prices[i] + answer);
                moved = StrictMath.max(moved, StrictMath.abs(next - prices[i]));
                prices[i] = next;
            }
            if (moved < PRECISION) {
                return at(prices);
            }
        }
        throw new IllegalArgumentException("no static Nash equilibrium found for these costs and qualities");
    }

    /** The same markup over cost for all firms, {@code M = mu / q0(M)}, by bisection: the left side grows, the right falls. */
    Benchmark monopoly() {
        double low = 0;
        double high = substitution + StrictMath.max(0, top(cost) - outside) * 2 + substitution * (firms() + 1);
        while (markup(high) > high) {
            high *= 2;
        }
        for (int round = 0; round < 200; round++) {
            double middle = 0.5 * (low + high);
            if (markup(middle) > middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double found = 0.5 * (low + high);
        return at(Arrays.stream(cost).map(c -> c + found).toArray());
    }

    private double markup(double markup) {
        double[] shares = shares(Arrays.stream(cost).map(c -> c + markup).toArray());
        return substitution / (1 - DoubleStream.of(shares).sum());
    }

    private Benchmark at(double[] prices) {
        double[] shares = shares(prices);
        double[] profits = new double[prices.length];
        for (int i = 0; i < prices.length; i++) {
            profits[i] = (prices[i] - cost[i]) * shares[i];
        }
        return new Benchmark(list(prices), list(shares), list(profits), surplus(prices));
    }

    private static List<Double> list(double[] numbers) {
        return DoubleStream.of(numbers).boxed().toList();
    }
}
