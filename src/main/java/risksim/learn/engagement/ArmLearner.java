package risksim.learn.engagement;

import risksim.random.Chance;

/** Who serves users one after another by one of several policies, and sees the payoff, in [0, 1], of the policy used. */
public interface ArmLearner {
    /** The policy for user {@code round}, counted from 0. */
    int choose(Chance chance, long round);

    /** The payoff of the policy last chosen. */
    void learn(int arm, double payoff);
}
