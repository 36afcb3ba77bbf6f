package risksim.learn.preference;

import java.util.function.DoubleFunction;

/** The policy with the best expected score within a limit: the reference, tilted by the exponential of the score. */
final class Tilt {
    private static final int HALVINGS = 70;
    private static final double WIDEST = 60;

    private Tilt() {}

    static Aligned of(double[] reference, double[] score, Limit limit) {
        double[] held = Distributions.checked("reference", reference, score.length);
        if (limit instanceof Limit.Weight weight) {
            return Aligned.plain(weighted(held, score, weight.lambda()));
        }
        if (limit instanceof Limit.Budget budget) {
            return budgeted(held, score, budget.tau());
        }
        return Aligned.plain(Distributions.point(score.length, Distributions.first(score)))
                .with(Aligned.Flag.TIE, Distributions.tied(score));
    }

    /** {@code reference exp(score / lambda)}, normalised. */
    static double[] weighted(double[] reference, double[] score, double lambda) {
        double[] logs = new double[score.length];
        for (int x = 0; x < logs.length; x++) {
            logs[x] = reference[x] > 0 ? StrictMath.log(reference[x]) + score[x] / lambda : Double.NEGATIVE_INFINITY;
        }
        return Distributions.softmax(logs);
    }

    private static Aligned budgeted(double[] reference, double[] score, double tau) {
        double[] best = best(reference, score);
        boolean tie = tied(best);
        for (int x = 0; x < best.length; x++) {
            if (best[x] > 0 && -StrictMath.log(reference[x]) <= tau + Distributions.TIE) {
                return Aligned.plain(Distributions.point(best.length, x))
                        .with(Aligned.Flag.TIE, tie)
                        .with(Aligned.Flag.SLACK, true);
            }
        }
        if (Distributions.divergence(best, reference) <= tau) {
            return Aligned.plain(best).with(Aligned.Flag.TIE, tie).with(Aligned.Flag.SLACK, true);
        }
        double unit = range(reference, score);
        return Aligned.plain(spending(reference, tau, log -> weighted(reference, score, unit * StrictMath.exp(log))));
    }

    /** What the tilt tends to as the weight goes to 0: the reference on the best that it reaches. */
    private static double[] best(double[] reference, double[] score) {
        double most = Double.NEGATIVE_INFINITY;
        for (int x = 0; x < score.length; x++) {
            most = reference[x] > 0 ? StrictMath.max(most, score[x]) : most;
        }
        double[] best = new double[score.length];
        for (int x = 0; x < score.length; x++) {
            best[x] = score[x] >= most - Distributions.TIE ? reference[x] : 0;
        }
        return Distributions.normalised(best);
    }

    private static boolean tied(double[] best) {
        int count = 0;
        for (double part : best) {
            count += part > 0 ? 1 : 0;
        }
        return count > 1;
    }

    private static double range(double[] reference, double[] score) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int x = 0; x < score.length; x++) {
            if (reference[x] > 0) {
                low = StrictMath.min(low, score[x]);
                high = StrictMath.max(high, score[x]);
            }
        }
        return high - low;
    }

    /** The member of a family that spends all of the budget; divergence falls as the logarithm of the weight grows. */
    private static double[] spending(double[] reference, double tau, DoubleFunction<double[]> family) {
        double low = -WIDEST;
        double high = WIDEST;
        for (int round = 0; round < HALVINGS; round++) {
            double middle = 0.5 * (low + high);
            if (Distributions.divergence(family.apply(middle), reference) > tau) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return family.apply(high);
    }
}
