package risksim.learn.engagement;

import risksim.check.Check;
import risksim.random.Chance;

/**
 * Hedge under bandit feedback that gives every second user, by a coin, to pure exploration. For {@code N >= 4 M ln M} its expected
 * total is at least {@code (best - 3 sqrt(N M ln M)) / 2}. It stands in for the half-competitive variant of Calvano et al.,
 * arXiv 2410.13108, whose construction was not available; the bound is derived for this one.
 */
public final class HalfExploreHedge implements ArmLearner {
    private final Weights weights;
    private final double rate;
    private boolean exploring;

    /** Learns among {@code policies} over {@code users} users. */
    public HalfExploreHedge(int policies, long users) {
        Check.that(policies >= 2, "policies must be at least 2, was " + policies);
        weights = new Weights(policies);
        rate = StrictMath.sqrt(StrictMath.log(policies) / ((double) users * policies));
    }

    @Override
    public int choose(Chance chance, long round) {
        exploring = chance.uniform(round, 0) < 0.5;
        return exploring
                ? chance.below(weights.arms(), round, 1)
                : Weights.draw(weights.probabilities(), chance, round, 1);
    }

    @Override
    public void learn(int arm, double payoff) {
        if (exploring) {
            weights.add(arm, rate * 2 * weights.arms() * payoff);
        }
    }
}
