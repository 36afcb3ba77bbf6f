package risksim.learn.game;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * Traffic of infinitely many small users over routes that share edges (Wardrop 1952). The equilibrium and the optimum are found by
 * moving users from the dearest used route to the cheapest until all that are used cost the same.
 */
public final class Routing {
    private static final int ROUNDS = 10_000;
    private static final int HALVINGS = 60;
    private static final double EQUAL = 1e-12;
    private static final double NUDGE = 1e-6;

    private final List<DoubleUnaryOperator> edges;
    private final List<List<Integer>> routes;

    /**
     * @param edges the delay of each edge as a function of the share of users on it, growing
     * @param routes the edges of each route, from 0
     */
    public Routing(List<DoubleUnaryOperator> edges, List<List<Integer>> routes) {
        this.edges = List.copyOf(edges);
        this.routes = routes.stream().map(List::copyOf).toList();
    }

    /** {@code [routes]}, the shares when nobody is quicker elsewhere. */
    public double[] equilibrium() {
        return balanced((edge, share) -> edge.applyAsDouble(share));
    }

    /** {@code [routes]}, the shares with the lowest mean delay: what balances marginal costs. */
    public double[] optimum() {
        return balanced((edge, share) -> {
            double slope = (edge.applyAsDouble(share + NUDGE) - edge.applyAsDouble(share - NUDGE)) / (2 * NUDGE);
            return edge.applyAsDouble(share) + share * slope;
        });
    }

    /** The mean delay of all users. */
    public double cost(double[] shares) {
        double sum = 0;
        for (int edge = 0; edge < edges.size(); edge++) {
            double load = load(shares, edge);
            sum += load * edges.get(edge).applyAsDouble(load);
        }
        return sum;
    }

    /** The price of anarchy (Koutsoupias and Papadimitriou 1999): mean delay at equilibrium over the lowest. */
    public double priceOfAnarchy() {
        return cost(equilibrium()) / cost(optimum());
    }

    private interface Price {
        double of(DoubleUnaryOperator edge, double share);
    }

    private double load(double[] shares, int edge) {
        double load = 0;
        for (int route = 0; route < shares.length; route++) {
            load += routes.get(route).contains(edge) ? shares[route] : 0;
        }
        return load;
    }

    private double price(double[] shares, int route, Price price) {
        double sum = 0;
        for (int edge : routes.get(route)) {
            sum += price.of(edges.get(edge), load(shares, edge));
        }
        return sum;
    }

    private double[] balanced(Price price) {
        double[] shares = new double[routes.size()];
        shares[0] = 1;
        for (int round = 0; round < ROUNDS; round++) {
            int cheap = 0;
            int dear = -1;
            for (int route = 0; route < shares.length; route++) {
                double cost = price(shares, route, price);
                cheap = cost < price(shares, cheap, price) ? route : cheap;
                dear = shares[route] > 0 && (dear < 0 || cost > price(shares, dear, price)) ? route : dear;
            }
            if (price(shares, dear, price) - price(shares, cheap, price) < EQUAL) {
                break;
            }
            move(shares, dear, cheap, price);
        }
        return shares;
    }

    /** Moves as many users as it takes for the two routes to cost the same, or all. */
    private void move(double[] shares, int from, int to, Price price) {
        double all = shares[from] + shares[to];
        double low = shares[to];
        double high = all;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            shares[to] = middle;
            shares[from] = all - middle;
            if (price(shares, to, price) < price(shares, from, price)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        boolean everyone = all - low < EQUAL;
        shares[to] = everyone ? all : low;
        shares[from] = everyone ? 0 : all - low;
    }
}
