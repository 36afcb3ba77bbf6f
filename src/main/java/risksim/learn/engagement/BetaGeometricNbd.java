package risksim.learn.engagement;

import java.util.List;
import org.apache.commons.math3.special.Gamma;

/**
 * Customers who buy at random at rates that differ (gamma), and who after each purchase may stop for good with chances that differ
 * (beta): the BG/NBD model (Fader, Hardie and Lee 2005, Marketing Science 24).
 *
 * @param r shape of purchase rates
 * @param alpha inverse scale of purchase rates, in ticks
 * @param a first parameter of the chance of stopping
 * @param b second parameter of the chance of stopping
 */
public record BetaGeometricNbd(double r, double alpha, double a, double b) {
    private static final double PRECISION = 1e-16;

    /**
     * What is known of a customer.
     *
     * @param repeats repeat purchases
     * @param last time of the last repeat purchase since the first, 0 if none
     * @param watched time since the first purchase
     */
    public record Customer(int repeats, double last, double watched) {}

    /** The most likely parameters, by Nelder-Mead on their logarithms. */
    public static BetaGeometricNbd fit(List<Customer> customers) {
        double[] best = Simplex.maximum(p -> new BetaGeometricNbd(p[0], p[1], p[2], p[3]).logLikelihood(customers), 4);
        return new BetaGeometricNbd(best[0], best[1], best[2], best[3]);
    }

    /** Log-likelihood of customers (equation 6 of the note that goes with the paper, in logarithms). */
    public double logLikelihood(List<Customer> customers) {
        double common = r * StrictMath.log(alpha) - Gamma.logGamma(r);
        double mixing = Gamma.logGamma(a + b) - Gamma.logGamma(b);
        double sum = 0;
        for (Customer c : customers) {
            int x = c.repeats;
            double alive = -(r + x) * StrictMath.log(alpha + c.watched);
            double either = alive;
            if (x > 0) {
                double gone = StrictMath.log(a) - StrictMath.log(b + x - 1) - (r + x) * StrictMath.log(alpha + c.last);
                double top = StrictMath.max(alive, gone);
                either = top + StrictMath.log(StrictMath.exp(alive - top) + StrictMath.exp(gone - top));
            }
            sum += common + Gamma.logGamma(r + x) + mixing + Gamma.logGamma(b + x) - Gamma.logGamma(a + b + x) + either;
        }
        return sum;
    }

    /** Expected repeat purchases of a new customer within {@code time}; {@code a} must not be 1. */
    public double expectedRepeats(double time) {
        double gone =
                StrictMath.pow(alpha / (alpha + time), r) * hypergeometric(r, b, a + b - 1, time / (alpha + time));
        return (a + b - 1) / (a - 1) * (1 - gone);
    }

    /** The chance that a customer still buys. */
    public double alive(Customer c) {
        if (c.repeats == 0) {
            return 1;
        }
        double odds = a / (b + c.repeats - 1) * StrictMath.pow((alpha + c.watched) / (alpha + c.last), r + c.repeats);
        return 1 / (1 + odds);
    }

    /** Gauss's series at z in [0, 1). */
    private static double hypergeometric(double a, double b, double c, double z) {
        double term = 1;
        double sum = 1;
        for (int n = 0; StrictMath.abs(term) > PRECISION * StrictMath.abs(sum); n++) {
            term *= (a + n) * (b + n) / (c + n) / (n + 1) * z;
            sum += term;
        }
        return sum;
    }
}
