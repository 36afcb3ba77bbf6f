package risksim.learn.preference;

import java.util.Arrays;
import java.util.List;
import risksim.check.Check;

/**
 * Orders of alternatives with how many people hold each. Immutable.
 *
 * @param names {@code [alternatives]}
 * @param orders each distinct order once
 */
public record Ballots(List<String> names, List<Order> orders) {
    /** The rank of an alternative that an order does not name. */
    public static final int UNRANKED = Integer.MAX_VALUE;

    /**
     * One order.
     *
     * @param count how many people hold it, at least 1
     * @param ranks {@code [alternatives]}: 0 for the best, equal for ties, {@link #UNRANKED} for what is not named
     */
    public record Order(long count, List<Integer> ranks) {
        public Order {
            Check.that(count >= 1, "count must be at least 1, was " + count);
            ranks = List.copyOf(ranks);
        }
    }

    public Ballots {
        names = List.copyOf(names);
        orders = List.copyOf(orders);
        for (Order order : orders) {
            Check.that(order.ranks().size() == names.size(), "an order must rank " + names.size() + " alternatives");
        }
    }

    public int alternatives() {
        return names.size();
    }

    /** How many people voted. */
    public long voters() {
        return orders.stream().mapToLong(Order::count).sum();
    }

    /** How many people prefer each alternative to each other. Ties say nothing; what is not named loses to what is. */
    public Comparisons comparisons() {
        Comparisons comparisons = new Comparisons(alternatives());
        for (Order order : orders) {
            for (int x = 0; x < alternatives(); x++) {
                for (int y = 0; y < alternatives(); y++) {
                    if (order.ranks().get(x) < order.ranks().get(y)) {
                        comparisons.add(x, y, order.count());
                    }
                }
            }
        }
        return comparisons;
    }

    /** {@code [alternatives]}: how many people name each first; those who tie several first share their vote. */
    public double[] plurality() {
        double[] tops = new double[alternatives()];
        for (Order order : orders) {
            int best = order.ranks().stream().min(Integer::compare).orElseThrow();
            long tied = order.ranks().stream().filter(rank -> rank == best).count();
            for (int x = 0; x < tops.length; x++) {
                tops[x] += order.ranks().get(x) == best ? (double) order.count() / tied : 0;
            }
        }
        return tops;
    }

    /** What the ballots show to a method of alignment. */
    public Evidence evidence() {
        return Evidence.of(comparisons()).withTops(plurality());
    }

    /**
     * One type for each order, with utilities that fall evenly from 1 for the first to 0 for the last of m. Alternatives that
     * are tied, or together not named, share the mean of the places they take up.
     */
    public Electorate electorate() {
        double[] weights = orders.stream().mapToDouble(Order::count).toArray();
        double[][] utilities = orders.stream().map(Ballots::utilities).toArray(double[][]::new);
        return new Electorate(weights, utilities);
    }

    private static double[] utilities(Order order) {
        int m = order.ranks().size();
        double[] utilities = new double[m];
        Arrays.setAll(utilities, x -> {
            int rank = order.ranks().get(x);
            long better = order.ranks().stream().filter(other -> other < rank).count();
            long level = order.ranks().stream().filter(other -> other == rank).count();
            return m == 1 ? 1 : (m - 1 - better - 0.5 * (level - 1)) / (m - 1);
        });
        return utilities;
    }
}
