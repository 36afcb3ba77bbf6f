package risksim.audit;

import org.apache.commons.math3.distribution.BinomialDistribution;
import risksim.check.Check;

/**
 * How fast the best test can tell signals from honest play by how often an action is taken: at a fixed rate of false alarms, misses die
 * out as e to the negative of observations times the Kullback-Leibler divergence (Stein's lemma; Cover and Thomas 2006, theorem 11.8.3).
 *
 * @param honest how often an honest player takes the action, in (0, 1)
 * @param covert how often one does who signals, in (0, 1)
 */
public record Stein(double honest, double covert) {
    public Stein {
        Check.that(honest > 0 && honest < 1, "honest must be above 0 and below 1, was " + honest);
        Check.that(covert > 0 && covert < 1, "covert must be above 0 and below 1, was " + covert);
    }

    /** Divergence of the covert law from the honest one, in nats: the exponent of misses. */
    public double divergence() {
        return divergence(honest, covert);
    }

    /** How much a tick of signals adds to the log likelihood ratio on average, in nats. */
    public double drift() {
        return divergence(covert, honest);
    }

    private static double divergence(double p, double q) {
        return p * StrictMath.log(p / q) + (1 - p) * StrictMath.log((1 - p) / (1 - q));
    }

    /** Total variation: the most by which one observation can be told apart. */
    public double variation() {
        return StrictMath.abs(honest - covert);
    }

    /** Observations after which Stein's exponent allows a share {@code miss} of misses. */
    public double observations(double miss) {
        return StrictMath.log(1 / miss) / divergence();
    }

    /**
     * The misses of the best test of {@code n} observations whose false alarms are exactly {@code alarms} (Neyman and Pearson, with a
     * coin toss at the edge), where signals make the action more frequent.
     */
    public double miss(int n, double alarms) {
        Check.that(covert >= honest, "covert must be at least honest, was " + covert);
        BinomialDistribution cover = new BinomialDistribution(null, n, honest);
        BinomialDistribution signal = new BinomialDistribution(null, n, covert);
        int edge = cover.inverseCumulativeProbability(1 - alarms);
        double above = 1 - cover.cumulativeProbability(edge);
        double toss = (alarms - above) / cover.probability(edge);
        return signal.cumulativeProbability(edge - 1) + (1 - toss) * signal.probability(edge);
    }
}
