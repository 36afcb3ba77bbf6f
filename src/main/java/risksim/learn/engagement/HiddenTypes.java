package risksim.learn.engagement;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import risksim.check.Check;

/**
 * Users of hidden types of whom a service knows nothing but that they are still there: each stays after content with a chance that
 * depends on the type, or is lost for good. A user who is still there stayed each time, so that what is believed of the user depends on
 * how often each arm was shown, and not on the order. Departing bandits (Ben-Porat, Cohen, Leqi, Lipton and Mansour, AAAI 2022), where
 * whoever misses leaves, and learning with abandonment (Johari and Schmit 2018), where stays are certain or impossible, are cases of it.
 *
 * @param reward {@code [arm]}: reward each time it is shown
 * @param staying {@code [arm][type]}: chance of staying after it
 * @param prior {@code [type]}: how frequent each type is, summing to 1
 * @param delta discount factor, in (0, 1)
 */
@SuppressWarnings("ArrayRecordComponent")
public record HiddenTypes(double[] reward, double[][] staying, double[] prior, double delta) {
    /** Pairs of beliefs and rounds that one plan may hold. */
    private static final long MOST = 1 << 17;

    private static final double TIE = 1e-12;

    public HiddenTypes {
        Check.that(delta > 0 && delta < 1, "delta must be above 0 and below 1, was " + delta);
        Check.that(reward.length == staying.length, "reward and staying must hold one row an arm");
        for (double[] row : staying) {
            Check.that(row.length == prior.length, "staying must hold one column a type");
        }
    }

    /** The value of a plan, and the first arm of it. */
    public record Best(double value, int arm) {}

    /** Expected discounted reward of one arm for ever, from a user of whom {@code belief} is believed. */
    public double fixed(double[] belief, int arm) {
        double sum = 0;
        for (int type = 0; type < prior.length; type++) {
            sum += belief[type] * reward[arm] / (1 - delta * staying[arm][type]);
        }
        return sum;
    }

    /** What is believed of a user who stayed (Bayes); what was believed before if nobody would have. */
    public double[] after(double[] belief, int arm) {
        double[] stayed = stayed(belief, arm);
        double sum = Arrays.stream(stayed).sum();
        return sum == 0
                ? belief.clone()
                : Arrays.stream(stayed).map(part -> part / sum).toArray();
    }

    private double[] stayed(double[] weights, int arm) {
        double[] stayed = weights.clone();
        for (int type = 0; type < stayed.length; type++) {
            stayed[type] *= staying[arm][type];
        }
        return stayed;
    }

    /**
     * The best plan that keeps to one arm after {@code ahead} rounds, by dynamic programming over how often each arm was shown: a lower
     * bound of the optimum that is exact where the optimum keeps to one arm by then.
     *
     * @throws IllegalArgumentException if there are too many ways to show so many arms in so many rounds
     */
    public Best best(double[] belief, int ahead) {
        double ways = 1;
        for (int arm = 1; arm <= reward.length; arm++) {
            ways *= (ahead + arm) / (double) arm;
        }
        Check.that(ahead >= 0 && ways <= MOST, "ahead is too far for " + reward.length + " arms, was " + ahead);
        return best(belief, new int[reward.length], ahead, new HashMap<>());
    }

    /** Weights are beliefs times the chance that a user is still there, so that values add up without division. */
    private Best best(double[] weights, int[] shown, int left, Map<List<Integer>, Best> known) {
        List<Integer> key = Arrays.stream(shown).boxed().toList();
        if (!known.containsKey(key)) {
            known.put(key, search(weights, shown, left, known));
        }
        return known.get(key);
    }

    private Best search(double[] weights, int[] shown, int left, Map<List<Integer>, Best> known) {
        Best best = new Best(Double.NEGATIVE_INFINITY, -1);
        for (int arm = 0; arm < reward.length; arm++) {
            double worth = fixed(weights, arm);
            if (left > 0) {
                shown[arm]++;
                double later = best(stayed(weights, arm), shown, left - 1, known).value;
                shown[arm]--;
                worth = reward[arm] * Arrays.stream(weights).sum() + delta * later;
            }
            if (worth > best.value + TIE) {
                best = new Best(worth, arm);
            }
        }
        return best;
    }
}
