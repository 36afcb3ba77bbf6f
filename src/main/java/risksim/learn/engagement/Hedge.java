package risksim.learn.engagement;

import risksim.check.Check;
import risksim.random.Chance;

/**
 * Exponential weights with full information: after each user the payoffs of all policies become known. At
 * {@code rate = sqrt(8 ln M / N)} the regret after N users is at most {@code sqrt(N ln M / 2)} (Cesa-Bianchi and Lugosi 2006,
 * theorem 2.2).
 */
public final class Hedge {
    private final Weights weights;
    private final double rate;

    /** Learns among {@code policies} at {@code rate}. */
    public Hedge(int policies, double rate) {
        Check.that(policies >= 1, "policies must be at least 1, was " + policies);
        Check.that(rate > 0, "rate must be above 0, was " + rate);
        weights = new Weights(policies);
        this.rate = rate;
    }

    /** The rate that suits {@code users} users. */
    public static Hedge forUsers(int policies, long users) {
        return new Hedge(policies, StrictMath.sqrt(8 * StrictMath.log(policies) / users));
    }

    /** The chance with which each policy is used next. */
    public double[] probabilities() {
        return weights.probabilities();
    }

    /** The policy for user {@code round}. */
    public int choose(Chance chance, long round) {
        return Weights.draw(probabilities(), chance, round, 0);
    }

    /** The payoffs that all policies would have had, in [0, 1]. */
    public void learn(double[] payoffs) {
        for (int k = 0; k < payoffs.length; k++) {
            weights.add(k, rate * payoffs[k]);
        }
    }
}
