package risksim.metric.statistics;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/** The laws that intervals and tests are read from. None of them draws. */
final class Laws {
    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private Laws() {}

    /** The share of a standard normal law below {@code z}. */
    static double normal(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /** The standard normal quantile; infinite at 0 and 1. */
    static double normalQuantile(double p) {
        return NORMAL.inverseCumulativeProbability(p);
    }

    /** The share of Student's law below {@code t}; {@code degrees} above 0. */
    static double student(double t, double degrees) {
        return Double.isInfinite(t) ? (t > 0 ? 1 : 0) : new TDistribution(null, degrees).cumulativeProbability(t);
    }

    /** How far from 0 the middle {@code confidence} of Student's law reaches. */
    static double studentReach(double confidence, double degrees) {
        return new TDistribution(null, degrees).inverseCumulativeProbability((1 + confidence) / 2);
    }

    /** The share of a chi-square law above {@code x}. */
    static double chiSquareAbove(double x, double degrees) {
        return x <= 0 ? 1 : 1 - new ChiSquaredDistribution(null, degrees).cumulativeProbability(x);
    }

    /** What makes Cohen's effect unbiased for normal observations (Hedges 1981, exact form): below 1, near 1 - 3 / (4 m - 1). */
    static double hedges(double degrees) {
        double logs = Gamma.logGamma(degrees / 2) - Gamma.logGamma((degrees - 1) / 2);
        return FastMath.exp(logs) / Math.sqrt(degrees / 2);
    }
}
