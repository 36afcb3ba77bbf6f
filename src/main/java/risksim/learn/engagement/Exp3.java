package risksim.learn.engagement;

import risksim.check.Check;
import risksim.random.Chance;

/**
 * Exponential weights for exploration and exploitation under bandit feedback (Auer, Cesa-Bianchi, Freund and Schapire 2002,
 * section 3): weights mixed with uniform exploration, payoffs divided by the chance of being seen.
 */
public final class Exp3 implements ArmLearner {
    private final Weights weights;
    private final double exploration;
    private double seen = 1;

    /** Learns among {@code policies}, a part {@code exploration} of users at random. */
    public Exp3(int policies, double exploration) {
        Check.that(policies >= 2, "policies must be at least 2, was " + policies);
        Check.that(exploration > 0 && exploration <= 1, "exploration must be in (0, 1], was " + exploration);
        weights = new Weights(policies);
        this.exploration = exploration;
    }

    /** The exploration of corollary 3.2 for gains of at most one a user. */
    public static Exp3 forUsers(int policies, long users) {
        return new Exp3(
                policies,
                StrictMath.min(1, StrictMath.sqrt(policies * StrictMath.log(policies) / ((StrictMath.E - 1) * users))));
    }

    /** The chance with which each policy is used next. */
    public double[] probabilities() {
        double[] mixed = weights.probabilities();
        for (int k = 0; k < mixed.length; k++) {
            mixed[k] = (1 - exploration) * mixed[k] + exploration / mixed.length;
        }
        return mixed;
    }

    @Override
    public int choose(Chance chance, long round) {
        double[] probabilities = probabilities();
        int arm = Weights.draw(probabilities, chance, round, 0);
        seen = probabilities[arm];
        return arm;
    }

    @Override
    public void learn(int arm, double payoff) {
        weights.add(arm, exploration * payoff / seen / weights.arms());
    }
}
