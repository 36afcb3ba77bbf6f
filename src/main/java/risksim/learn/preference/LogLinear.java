package risksim.learn.preference;

import java.util.List;
import risksim.check.Check;

/**
 * Alignment across prompts: policies {@code reference exp(features . parameters)}, so that what is learned on some prompts
 * changes the answers to others. Two ways to the parameters: a reward linear in features and then the tilt (RLHF), or the loss
 * of DPO downhill. They meet, since the two losses are the same but for the scale of the parameters.
 *
 * @param features what is known of responses
 * @param ridge how strongly parameters are held back, above 0 where features do not tell all responses apart
 */
public record LogLinear(PromptFeatures features, double ridge) {
    private static final int AT_MOST = 200;
    private static final double PRECISION = 1e-13;
    private static final double LONGEST = 5;
    private static final double LEAST_RIDGE = 1e-12;

    public LogLinear {
        Check.that(ridge >= 0 && ridge < Double.POSITIVE_INFINITY, "ridge must be at least 0, was " + ridge);
    }

    /** {@code [features]}: the parameters of the reward under which contests are likeliest, by Newton's method. */
    public double[] reward(List<PromptContest> contests) {
        double[] parameters = new double[features.features()];
        for (int round = 0; round < AT_MOST; round++) {
            double[] slope = slope(contests, parameters, 1);
            if (Distributions.size(slope) < PRECISION * total(contests)) {
                return parameters;
            }
            double[] step = Cholesky.solve(curvature(contests, parameters), slope);
            double length = StrictMath.min(1, LONGEST / Distributions.size(step));
            double before = Distributions.dot(slope, step);
            double[] tried = moved(parameters, step, length);
            while (Distributions.dot(slope(contests, tried, 1), step) < -0.9 * before && length > PRECISION) {
                length *= 0.5;
                tried = moved(parameters, step, length);
            }
            parameters = tried;
            if (length * Distributions.size(step) < PRECISION) {
                return parameters;
            }
        }
        throw new ArithmeticException("the reward did not converge; a ridge above 0 holds it back");
    }

    /**
     * {@code [features]}: the parameters of the policy that DPO with weight {@code lambda} arrives at, by gradient descent with
     * momentum (Nesterov 1983, restarted when it points uphill).
     */
    public double[] dpo(List<PromptContest> contests, double lambda, int steps) {
        double pace = 1 / (lambda * lambda * steepest(contests) + ridge * lambda * lambda + LEAST_RIDGE);
        double[] here = new double[features.features()];
        double[] ahead = here.clone();
        double momentum = 1;
        for (int t = 0; t < steps; t++) {
            double[] slope = slope(contests, ahead, lambda);
            double[] next = moved(ahead, slope, pace);
            double[] way = moved(next, here, -1);
            boolean uphill = Distributions.dot(slope, way) < 0;
            double grown = uphill ? 1 : 0.5 * (1 + StrictMath.sqrt(1 + 4 * momentum * momentum));
            ahead = uphill ? next.clone() : moved(next, way, (momentum - 1) / grown);
            momentum = grown;
            here = next;
        }
        return here;
    }

    /** {@code [responses]}: the policy of RLHF at a prompt, learned from or not. */
    public double[] policy(int prompt, double[] reward, double[] reference, Limit limit) {
        return Tilt.of(reference, features.scores(prompt, reward), limit).policy();
    }

    /** {@code [responses]}: the policy with these parameters at a prompt. */
    public double[] policy(int prompt, double[] parameters, double[] reference) {
        return Tilt.weighted(reference, features.scores(prompt, parameters), 1);
    }

    /** The uphill slope of the log likelihood in the parameters, when a unit of score is {@code lambda} of log odds. */
    private double[] slope(List<PromptContest> contests, double[] parameters, double lambda) {
        double[] slope = new double[parameters.length];
        for (PromptContest contest : contests) {
            double[] difference = features.difference(contest);
            double expected = Logistic.sigma(lambda * Distributions.dot(difference, parameters));
            double pull = lambda * contest.weight() * (contest.share() - expected);
            for (int k = 0; k < slope.length; k++) {
                slope[k] += pull * difference[k];
            }
        }
        for (int k = 0; k < slope.length; k++) {
            slope[k] -= ridge * lambda * lambda * parameters[k];
        }
        return slope;
    }

    private double[][] curvature(List<PromptContest> contests, double[] parameters) {
        int d = parameters.length;
        double[][] curvature = new double[d][d];
        for (PromptContest contest : contests) {
            double[] difference = features.difference(contest);
            double p = Logistic.sigma(Distributions.dot(difference, parameters));
            double heavy = contest.weight() * p * (1 - p);
            for (int k = 0; k < d; k++) {
                for (int l = 0; l <= k; l++) {
                    curvature[k][l] += heavy * difference[k] * difference[l];
                }
            }
        }
        for (int k = 0; k < d; k++) {
            curvature[k][k] += ridge + LEAST_RIDGE * total(contests);
        }
        return curvature;
    }

    private static double total(List<PromptContest> contests) {
        return contests.stream().mapToDouble(PromptContest::weight).sum();
    }

    /** No less than the largest curvature: a quarter of the contests' squared differences. */
    private double steepest(List<PromptContest> contests) {
        double sum = 0;
        for (PromptContest contest : contests) {
            double[] difference = features.difference(contest);
            sum += 0.25 * contest.weight() * Distributions.dot(difference, difference);
        }
        return sum;
    }

    private static double[] moved(double[] from, double[] way, double length) {
        double[] moved = new double[from.length];
        for (int k = 0; k < moved.length; k++) {
            moved[k] = from[k] + length * way[k];
        }
        return moved;
    }
}
