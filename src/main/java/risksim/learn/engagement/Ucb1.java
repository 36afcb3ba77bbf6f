package risksim.learn.engagement;

import risksim.check.Check;
import risksim.random.Chance;

/**
 * Optimism under uncertainty for policies whose payoffs are drawn anew for each user (Auer, Cesa-Bianchi and Fischer 2002): the
 * policy with the highest mean plus {@code sqrt(2 ln n / n_k)}. Draws nothing; among equals the first is taken.
 */
public final class Ucb1 implements ArmLearner {
    private final double[] sums;
    private final long[] used;
    private long users;

    /** Learns among {@code policies}. */
    public Ucb1(int policies) {
        Check.that(policies >= 1, "policies must be at least 1, was " + policies);
        sums = new double[policies];
        used = new long[policies];
    }

    @Override
    public int choose(Chance chance, long round) {
        int best = 0;
        for (int k = 0; k < sums.length; k++) {
            if (used[k] == 0) {
                return k;
            }
            if (index(k) > index(best)) {
                best = k;
            }
        }
        return best;
    }

    private double index(int arm) {
        return sums[arm] / used[arm] + StrictMath.sqrt(2 * StrictMath.log((double) users) / used[arm]);
    }

    @Override
    public void learn(int arm, double payoff) {
        sums[arm] += payoff;
        used[arm]++;
        users++;
    }

    /** How many users each policy served. */
    public long[] used() {
        return used.clone();
    }
}
