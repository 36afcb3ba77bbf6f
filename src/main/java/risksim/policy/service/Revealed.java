package risksim.policy.service;

import risksim.learn.engagement.ArmLearner;
import risksim.learn.engagement.Hedge;
import risksim.random.Chance;

/** Hedge where demand becomes known after each period: whatever was shown, all candidates are told what they are worth. */
final class Revealed implements ArmLearner {
    private final double[] worth;
    private final Hedge hedge;

    /**
     * @param worth {@code [candidates]}, discounted reward as a part of the most there could be, in [0, 1]
     */
    Revealed(double[] worth, long periods) {
        this.worth = worth;
        this.hedge = Hedge.forUsers(worth.length, periods);
    }

    @Override
    public int choose(Chance chance, long round) {
        return hedge.choose(chance, round);
    }

    @Override
    public void learn(int arm, double payoff) {
        hedge.learn(worth);
    }
}
