package risksim.metric.statistics;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.FastMath;

/**
 * Student's t when there is an effect: (Z + shift) / sqrt(V / degrees), Z standard normal, V chi-square. The integral over V is
 * taken by Gauss-Legendre quadrature on panels around where the normal law rises; it holds 9 digits, also for large shifts, where
 * the usual series (Lenth 1989) underflows.
 */
final class NoncentralT {
    private static final GaussIntegratorFactory GAUSS = new GaussIntegratorFactory();
    private static final int POINTS = 40;
    private static final double FAR = 9; // standard normal deviations beyond which nothing is left

    private NoncentralT() {}

    /** The share of the law below {@code t}. */
    static double below(double t, double degrees, double shift) {
        if (t < 0) {
            return 1 - below(-t, degrees, -shift);
        }
        double from = Math.max(0, (Math.sqrt(2 * degrees - 1) - FAR) / Math.sqrt(2 * degrees));
        double to = (Math.sqrt(2 * degrees - 1) + FAR) / Math.sqrt(2 * degrees);
        double middle = t > 0 ? shift / t : Double.POSITIVE_INFINITY;
        double wide = t > 0 ? FAR / t : 0;
        double[] cuts = {from, middle - wide, middle, middle + wide, to};
        double log = FastMath.log(2) + degrees / 2 * FastMath.log(degrees / 2) - Gamma.logGamma(degrees / 2);
        double sum = 0;
        double left = from;
        for (double cut : cuts) {
            double right = Double.isNaN(cut) ? left : Math.min(to, Math.max(left, cut));
            sum += panel(s -> Laws.normal(t * s - shift) * density(s, degrees, log), left, right);
            left = right;
        }
        return Math.min(1, Math.max(0, sum));
    }

    private static double panel(UnivariateFunction f, double left, double right) {
        if (!(right > left)) {
            return 0;
        }
        GaussIntegrator rule = GAUSS.legendre(POINTS, left, right);
        return rule.integrate(f);
    }

    /** The density of sqrt(V / degrees). */
    private static double density(double s, double degrees, double log) {
        return s <= 0 ? 0 : FastMath.exp(log + (degrees - 1) * FastMath.log(s) - degrees * s * s / 2);
    }

    /** The shift under which a value as small as {@code t} has probability {@code p}; it falls as {@code p} grows. */
    static double shift(double t, double degrees, double p) {
        double guess = t - Laws.normalQuantile(p) * Math.sqrt(1 + t * t / (2 * degrees));
        double step = 0.1 + 0.1 * Math.abs(guess - t);
        UnivariateFunction miss = shift -> below(t, degrees, shift) - p;
        double low = guess - step;
        double high = guess + step;
        while (miss.value(low) < 0) {
            step *= 2;
            low -= step;
        }
        while (miss.value(high) > 0) {
            step *= 2;
            high += step;
        }
        return new BrentSolver(1e-9, 1e-9).solve(200, miss, low, high);
    }
}
