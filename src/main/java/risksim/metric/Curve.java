package risksim.metric;

import java.util.List;

/**
 * A line that a metric draws from one replication: a path of prices, a response to a shock.
 *
 * @param name what is drawn: "price path", "impulse response: rival"
 * @param across what x is, with its unit
 * @param up what y is, with its unit
 * @param x {@code [points]}, ascending
 * @param y {@code [points]}
 */
public record Curve(String name, String across, String up, List<Double> x, List<Double> y) {
    public Curve {
        x = List.copyOf(x);
        y = List.copyOf(y);
        if (x.size() != y.size()) {
            throw new IllegalArgumentException("x has " + x.size() + " points, y has " + y.size());
        }
    }
}
