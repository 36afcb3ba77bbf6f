package risksim.learn.engagement;

import java.util.function.DoubleUnaryOperator;
import risksim.check.Check;

/**
 * Users who stay for good while demands on them do not exceed a hidden threshold, and leave at the first that does (Johari and
 * Schmit 2018, "Learning with abandonment"). The best service asks the same of a user for ever.
 *
 * @param reward reward a round by demand in [0, 1]
 * @param threshold distribution function of users' thresholds
 * @param delta discount factor, in (0, 1)
 */
public record Abandonment(DoubleUnaryOperator reward, DoubleUnaryOperator threshold, double delta) {
    /** Expected discounted reward of one constant demand. */
    public double value(double demand) {
        return reward.applyAsDouble(demand) * (1 - threshold.applyAsDouble(demand)) / (1 - delta);
    }

    /** The best constant demand: where {@code R(x) (1 - F(x))} is greatest, on a grid refined by golden section. */
    public StationaryOptimum optimum() {
        StationaryOptimum.Market market = new StationaryOptimum.Market(
                x -> reward.applyAsDouble(x) * (1 - threshold.applyAsDouble(x)), x -> 1, 0, delta);
        double demand = market.optimum().satisfaction();
        return new StationaryOptimum(demand, 1 - threshold.applyAsDouble(demand), value(demand));
    }

    /** How many demands to tell apart when learning from {@code users} users: {@code (n / ln n)^(1/4)}, rounded up. */
    public static int grid(long users) {
        Check.that(users >= 2, "users must be at least 2, was " + users);
        return (int) StrictMath.ceil(StrictMath.pow(users / StrictMath.log((double) users), 0.25));
    }

    /** Payoff in [0, 1] of one user with a known threshold, at a demand: the discounted reward times {@code 1 - delta}. */
    public double payoff(double demand, double userThreshold) {
        return demand <= userThreshold ? reward.applyAsDouble(demand) : 0;
    }
}
