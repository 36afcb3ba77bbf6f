package risksim.learn.game;

import java.util.function.ToDoubleFunction;
import risksim.check.Check;

/** Who deserves how much of what a team earns. A coalition is a set of members, member i as bit i. */
public final class Credit {
    private static final int LARGEST = 20;

    private Credit() {}

    /** {@code [members]}, the values of Shapley (1953): each member's addition, averaged over all orders of arrival. */
    public static double[] shapley(int members, ToDoubleFunction<Integer> worth) {
        Check.that(members <= LARGEST, "members must be at most " + LARGEST + ", were " + members);
        double[] worths = new double[1 << members];
        for (int set = 0; set < worths.length; set++) {
            worths[set] = worth.applyAsDouble(set);
        }
        double[] values = new double[members];
        for (int set = 0; set < worths.length; set++) {
            for (int i = 0; i < members; i++) {
                if ((set >> i & 1) == 0) {
                    values[i] += weight(members, Integer.bitCount(set)) * (worths[set | 1 << i] - worths[set]);
                }
            }
        }
        return values;
    }

    /** One over the number of orders in which so many arrive before: |S|! (n - |S| - 1)! / n!. */
    private static double weight(int members, int before) {
        double weight = 1.0 / members;
        for (int k = 1; k <= before; k++) {
            weight *= (double) k / (members - k);
        }
        return weight;
    }

    /** {@code [members]}, difference rewards (Wolpert and Tumer 2002): what the team earns less what it earns without each. */
    public static double[] differences(int members, ToDoubleFunction<Integer> worth) {
        int all = (1 << members) - 1;
        double[] differences = new double[members];
        for (int i = 0; i < members; i++) {
            differences[i] = worth.applyAsDouble(all) - worth.applyAsDouble(all & ~(1 << i));
        }
        return differences;
    }
}
