package risksim.metric.statistics;

import risksim.metric.Estimate;

/**
 * A difference in standard deviations; NaN where nothing varies.
 *
 * @param cohen the difference divided by the standard deviation: d_z of paired differences, d of two samples
 * @param hedges the same without the bias of small samples (Hedges 1981), with the interval of {@code cohen} from the noncentral
 *     t law (Steiger and Fouladi 1997), shrunk alike
 */
public record Effect(double cohen, Estimate hedges) {
    /**
     * The effect behind a t value.
     *
     * @param t of the test
     * @param degrees of freedom
     * @param unit the standard error in standard deviations: d = t x unit
     */
    static Effect of(double t, double degrees, double unit, double confidence, int n) {
        Sample.confidence(confidence);
        double shrink = degrees > 1 ? Laws.hedges(degrees) : Double.NaN;
        double cohen = t * unit;
        if (!Double.isFinite(t)) {
            return new Effect(cohen, new Estimate(cohen, Double.NaN, Double.NaN, confidence, n, Double.NaN));
        }
        double tail = (1 - confidence) / 2;
        double low = NoncentralT.shift(t, degrees, 1 - tail) * unit;
        double high = NoncentralT.shift(t, degrees, tail) * unit;
        return new Effect(cohen, new Estimate(shrink * cohen, shrink * low, shrink * high, confidence, n, Double.NaN));
    }
}
