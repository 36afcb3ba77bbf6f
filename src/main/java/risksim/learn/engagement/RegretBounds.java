package risksim.learn.engagement;

/** What learners promise: the most that they lose, in expectation, to the best fixed policy over {@code users} users. */
public final class RegretBounds {
    private RegretBounds() {}

    /** Hedge: {@code sqrt(N ln M / 2)} (Cesa-Bianchi and Lugosi 2006, theorem 2.2), on any table of payoffs. */
    public static double hedge(long users, int policies) {
        return StrictMath.sqrt(users * StrictMath.log(policies) / 2);
    }

    /** Half-explore Hedge: the total is at least this, where {@code best} is the total of the best policy. */
    public static double halfExploreFloor(double best, long users, int policies) {
        return 0.5 * (best - 3 * StrictMath.sqrt((double) users * policies * StrictMath.log(policies)));
    }

    /** EXP3: {@code 2 sqrt(e - 1) sqrt(N M ln M)} (Auer et al. 2002, corollary 3.2), on any table of payoffs. */
    public static double exp3(long users, int policies) {
        return 2
                * StrictMath.sqrt(StrictMath.E - 1)
                * StrictMath.sqrt((double) users * policies * StrictMath.log(policies));
    }

    /** UCB1 on payoffs drawn independently with these means: {@code sum 8 ln N / gap + (1 + pi^2 / 3) sum gap} (theorem 1). */
    public static double ucb1(long users, double[] means) {
        double best = Double.NEGATIVE_INFINITY;
        for (double mean : means) {
            best = StrictMath.max(best, mean);
        }
        double bound = 0;
        for (double mean : means) {
            double gap = best - mean;
            if (gap > 0) {
                bound += 8 * StrictMath.log((double) users) / gap + (1 + StrictMath.PI * StrictMath.PI / 3) * gap;
            }
        }
        return bound;
    }

    /** A sum of {@code users} payoffs in [0, 1] strays from its expectation by more with probability {@code alpha} at most (Azuma). */
    public static double luck(long users, double alpha) {
        return StrictMath.sqrt(users * StrictMath.log(1 / alpha) / 2);
    }
}
