package risksim.metric.conflict;

import java.util.Arrays;

/**
 * Measures of how a group fares, from rewards by player and tick (Perolat et al. 2017). {@code rewards} is {@code [players][ticks]}.
 */
public final class Social {
    private Social() {}

    /** The sum of rewards of all players, a tick. */
    public static double efficiency(double[][] rewards) {
        return Arrays.stream(totals(rewards)).sum() / rewards[0].length;
    }

    /** One minus the Gini index of the players' total rewards. */
    public static double equality(double[][] rewards) {
        return 1 - gini(totals(rewards));
    }

    /** The mean over players of the mean tick, from 1, at which they earned; players who never did are left out. */
    public static double sustainability(double[][] rewards) {
        double sum = 0;
        int earners = 0;
        for (double[] row : rewards) {
            double ticks = 0;
            int times = 0;
            for (int t = 0; t < row.length; t++) {
                ticks += row[t] > 0 ? t + 1 : 0;
                times += row[t] > 0 ? 1 : 0;
            }
            sum += times == 0 ? 0 : ticks / times;
            earners += times == 0 ? 0 : 1;
        }
        return earners == 0 ? 0 : sum / earners;
    }

    /** The mean number of players who are not timed out; {@code out} is {@code [players][ticks]}, 1 where one is. */
    public static double peace(double[][] out) {
        return out.length - efficiency(out);
    }

    /** The Gini index of amounts that are not negative: 0 when all are equal. */
    public static double gini(double[] amounts) {
        double apart = 0;
        double sum = 0;
        for (double one : amounts) {
            sum += one;
            for (double other : amounts) {
                apart += Math.abs(one - other);
            }
        }
        return sum == 0 ? 0 : apart / (2 * amounts.length * sum);
    }

    private static double[] totals(double[][] rewards) {
        return Arrays.stream(rewards)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
    }
}
