package risksim.metric.statistics;

import java.util.List;
import org.apache.commons.math3.util.FastMath;
import risksim.metric.Estimate;

/**
 * What a proportional hazards model found.
 *
 * @param coefficients one a covariate
 * @param logLikelihood at the estimate
 * @param nullLogLikelihood with all coefficients 0
 * @param converged false where the likelihood has no top that was found, as when a covariate separates all who ended: then no
 *     coefficient means anything
 * @param n lifetimes
 * @param ended lifetimes whose end was seen
 */
public record CoxFit(
        List<Coefficient> coefficients,
        double logLikelihood,
        double nullLogLikelihood,
        boolean converged,
        int n,
        int ended) {
    public CoxFit {
        coefficients = List.copyOf(coefficients);
    }

    /**
     * The logarithm of a hazard ratio.
     *
     * @param value of the coefficient
     * @param standardError from the information at the estimate
     * @param n lifetimes behind it
     */
    public record Coefficient(double value, double standardError, int n) {
        /** The value in standard errors. */
        public double z() {
            return value / standardError;
        }

        /** The two-sided p value of Wald's test. */
        public double p() {
            return 2 * Laws.normal(-Math.abs(z()));
        }

        /** By what factor the rate of ending grows with one unit of the covariate, with Wald's interval. */
        public Estimate hazardRatio(double confidence) {
            Sample.confidence(confidence);
            double reach = Laws.normalQuantile((1 + confidence) / 2) * standardError;
            return new Estimate(
                    FastMath.exp(value),
                    FastMath.exp(value - reach),
                    FastMath.exp(value + reach),
                    confidence,
                    n,
                    FastMath.exp(value) * standardError);
        }
    }

    /** The likelihood ratio test of all coefficients at once. */
    public TestResult likelihoodRatio() {
        double chiSquare = 2 * (logLikelihood - nullLogLikelihood);
        double p = converged ? Laws.chiSquareAbove(chiSquare, coefficients.size()) : Double.NaN;
        return new TestResult("likelihood ratio", chiSquare, p, false, n);
    }
}
