package risksim.learn.preference;

import risksim.check.Check;
import risksim.random.Chance;

/**
 * Direct preference optimisation by stochastic gradient on drawn comparisons, with a logit for each answer. A batch of pairs
 * and winners is drawn from what was learned at each step; the answer is the mean of the logits over the second half of the
 * steps (Polyak and Juditsky 1992), so that its error falls with the root of the comparisons drawn.
 *
 * @param rule how a gradient becomes a step
 * @param steps at least 2
 * @param batch comparisons a step, 1 to 32768
 * @param rate the first rate; step t has {@code rate / sqrt(1 + t / 100)}
 * @param chance which comparisons are drawn, by step
 */
public record DpoTraining(Rule rule, int steps, int batch, double rate, Chance chance) implements Alignment {
    /** How a gradient becomes a step. */
    public enum Rule {
        /** In proportion to the gradient. */
        SGD,
        /** Each logit in proportion to its gradient's mean over its size (Kingma and Ba 2015). */
        ADAM
    }

    private static final double FIRST = 0.9;
    private static final double SECOND = 0.999;
    private static final double TINY = 1e-8;

    public DpoTraining {
        Check.that(steps >= 2, "steps must be at least 2, was " + steps);
        Check.that(
                batch >= 1 && batch <= Chance.INDICES / 2, "batch must be at least 1 and at most 32768, was " + batch);
        Check.that(rate > 0 && rate < Double.POSITIVE_INFINITY, "rate must be above 0, was " + rate);
    }

    @Override
    public String title() {
        return "dpo-trained";
    }

    @Override
    public boolean knows(Limit limit) {
        return limit instanceof Limit.Weight;
    }

    @Override
    public Aligned align(Evidence evidence, double[] reference, Limit limit) {
        Check.that(knows(limit), "dpo-trained knows a weight only, was asked for " + limit);
        double lambda = ((Limit.Weight) limit).lambda();
        double[] held = Distributions.checked("reference", reference, evidence.size());
        return Aligned.plain(Tilt.weighted(held, trained(evidence, lambda), 1))
                .with(Aligned.Flag.MISSING_PAIRS, !evidence.wins().complete());
    }

    /** {@code [alternatives]}: {@code ln(policy / reference)} up to a constant. */
    private double[] trained(Evidence evidence, double lambda) {
        int m = evidence.size();
        Alias pairs = evidence.pairs().table();
        double[] logits = new double[m];
        double[] mean = new double[m];
        double[][] moments = new double[2][m];
        for (int t = 0; t < steps; t++) {
            double[] gradient = new double[m];
            for (int i = 0; i < batch; i++) {
                int pair = pairs.draw(chance.uniform(t, 2 * i));
                int x = pair / m;
                int y = pair - x * m;
                boolean first = chance.uniform(t, 2 * i + 1) < evidence.wins().win(x, y);
                pull(gradient, logits, new int[] {first ? x : y, first ? y : x}, lambda);
            }
            step(logits, gradient, moments, t);
            if (2 * t >= steps) {
                average(mean, logits, t - (steps + 1) / 2 + 1);
            }
        }
        return mean;
    }

    /** The gradient of {@code -ln sigma(lambda (h_winner - h_loser))}. */
    private void pull(double[] gradient, double[] logits, int[] pair, double lambda) {
        double wrong = Logistic.sigma(-lambda * (logits[pair[0]] - logits[pair[1]]));
        gradient[pair[0]] -= lambda * wrong / batch;
        gradient[pair[1]] += lambda * wrong / batch;
    }

    private void step(double[] logits, double[] gradient, double[][] moments, int t) {
        double pace = rate / StrictMath.sqrt(1 + t / 100.0);
        for (int x = 0; x < logits.length; x++) {
            moments[0][x] += (1 - FIRST) * (gradient[x] - moments[0][x]);
            moments[1][x] += (1 - SECOND) * (gradient[x] * gradient[x] - moments[1][x]);
            double mean = moments[0][x] / (1 - StrictMath.pow(FIRST, t + 1.0));
            double square = moments[1][x] / (1 - StrictMath.pow(SECOND, t + 1.0));
            logits[x] -= pace * (rule == Rule.SGD ? gradient[x] : mean / (StrictMath.sqrt(square) + TINY));
        }
    }

    private static void average(double[] mean, double[] logits, int count) {
        for (int x = 0; x < mean.length; x++) {
            mean[x] += (logits[x] - mean[x]) / count;
        }
    }
}
