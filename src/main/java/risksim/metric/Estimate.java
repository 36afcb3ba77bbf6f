package risksim.metric;

import risksim.check.Interval;

/**
 * A number with what is not known about it.
 *
 * @param value the estimate
 * @param low lower end of the interval
 * @param high upper end
 * @param confidence of the interval, in (0, 1)
 * @param n independent observations
 * @param standardError of the estimate; NaN where it has no meaning
 */
public record Estimate(double value, double low, double high, double confidence, int n, double standardError) {
    /** The same estimate with the interval cut to the numbers that are possible. */
    public Estimate within(Interval possible) {
        return new Estimate(
                value, Math.max(low, possible.low()), Math.min(high, possible.high()), confidence, n, standardError);
    }

    /** The same interval, told with the confidence with which it holds in the end. */
    public Estimate holding(double inTheEnd) {
        return new Estimate(value, low, high, inTheEnd, n, standardError);
    }
}
