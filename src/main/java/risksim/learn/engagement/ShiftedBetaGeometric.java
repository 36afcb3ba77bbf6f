package risksim.learn.engagement;

import risksim.check.Check;

/**
 * Subscribers who each leave at a renewal with a chance of their own, beta distributed: retention that rises with tenure because
 * those who leave easily have left (Fader and Hardie 2007, "How to project customer retention").
 *
 * @param alpha first parameter of the chance of leaving
 * @param beta second parameter of the chance of leaving
 */
public record ShiftedBetaGeometric(double alpha, double beta) {
    /**
     * The most likely parameters.
     *
     * @param left {@code [t]}: subscribers who left at renewal t = 1, 2, ... (entry 0 unused)
     * @param staying subscribers who are there after the last renewal
     */
    public static ShiftedBetaGeometric fit(long[] left, long staying) {
        double[] best = Simplex.maximum(p -> new ShiftedBetaGeometric(p[0], p[1]).logLikelihood(left, staying), 2);
        return new ShiftedBetaGeometric(best[0], best[1]);
    }

    /** Log-likelihood of such counts. */
    public double logLikelihood(long[] left, long staying) {
        double sum = 0;
        double survival = 1;
        for (int t = 1; t < left.length; t++) {
            double leaving = survival * (1 - retention(t));
            sum += left[t] * StrictMath.log(leaving);
            survival *= retention(t);
        }
        return sum + staying * StrictMath.log(survival);
    }

    /** The part of those there before renewal {@code t}, from 1, who renew. */
    public double retention(int t) {
        return (beta + t - 1) / (alpha + beta + t - 1);
    }

    /** The part of all still there after renewal {@code t}. */
    public double survival(int t) {
        double survival = 1;
        for (int s = 1; s <= t; s++) {
            survival *= retention(s);
        }
        return survival;
    }

    /** The chance of leaving at a renewal if all were alike: the most likely geometric law. */
    public static double geometric(long[] left, long staying) {
        long leaving = 0;
        long renewals = 0;
        for (int t = 1; t < left.length; t++) {
            leaving += left[t];
            renewals += left[t] * t;
        }
        renewals += staying * (left.length - 1);
        Check.that(renewals > 0, "somebody must have come to a renewal");
        return (double) leaving / renewals;
    }
}
