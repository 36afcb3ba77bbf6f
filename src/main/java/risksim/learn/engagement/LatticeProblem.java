package risksim.learn.engagement;

import java.util.List;
import java.util.stream.IntStream;
import risksim.check.Check;

/**
 * A service that faces one user on a lattice of satisfaction: what to show at each level.
 *
 * @param staying {@code [level]}: chance of staying at the level entered
 * @param returning {@code [level]}: chance of returning
 * @param arms what can be shown
 * @param delta discount factor, in (0, 1)
 */
public record LatticeProblem(double[] staying, double[] returning, List<Arm> arms, double delta) {
    private static final double TIE = 1e-12;
    private static final double PRECISION = 1e-13;

    public LatticeProblem {
        staying = staying.clone();
        returning = returning.clone();
        arms = List.copyOf(arms);
        Check.that(staying.length > 0 && staying.length == returning.length, "staying and returning must match");
        Check.that(!arms.isEmpty(), "arms must hold at least 1 arm");
    }

    /** Content: its expected reward, and by how many levels it moves satisfaction. */
    public record Arm(double reward, int effect) {}

    /**
     * What is best: by level its value when engaged, and the index of the arm to show.
     *
     * @param values {@code [level]}
     * @param policy {@code [level]}: index of the arm; of equals the one that moves least, then the one that moves down
     */
    public record Plan(double[] values, int[] policy) {}

    /** The modified discount factor of each level. */
    public double[] discounts() {
        return IntStream.range(0, staying.length)
                .mapToDouble(x -> Reengagement.discount(staying[x], returning[x], delta))
                .toArray();
    }

    /** Whether an arm keeps within the lattice. */
    public boolean available(int level, int arm) {
        int after = level + arms.get(arm).effect;
        return after >= 0 && after < staying.length;
    }

    /** The optimum by value iteration; exact to {@code 1e-13 / (1 - delta)}. */
    public Plan optimum() {
        double[] discounts = discounts();
        double[] values = new double[staying.length];
        double moved = 1;
        while (moved >= PRECISION) {
            moved = 0;
            double[] next = new double[values.length];
            for (int x = 0; x < values.length; x++) {
                next[x] = worth(x, best(x, values, discounts), values, discounts);
                moved = StrictMath.max(moved, StrictMath.abs(next[x] - values[x]));
            }
            values = next;
        }
        int[] policy = new int[values.length];
        for (int x = 0; x < values.length; x++) {
            policy[x] = best(x, values, discounts);
        }
        return new Plan(values, policy);
    }

    /** The values of a policy that shows arm {@code policy[level]}. */
    public double[] values(int[] policy) {
        double[] discounts = discounts();
        double[] values = new double[staying.length];
        double moved = 1;
        while (moved >= PRECISION) {
            moved = 0;
            double[] next = new double[values.length];
            for (int x = 0; x < values.length; x++) {
                next[x] = worth(x, policy[x], values, discounts);
                moved = StrictMath.max(moved, StrictMath.abs(next[x] - values[x]));
            }
            values = next;
        }
        return values;
    }

    /** The policy that takes the most reward now. */
    public int[] myopic() {
        return greedy(true);
    }

    /** The policy that pleases the user most now. */
    public int[] pleasing() {
        return greedy(false);
    }

    private int[] greedy(boolean reward) {
        int[] policy = new int[staying.length];
        for (int x = 0; x < policy.length; x++) {
            int chosen = -1;
            for (int k = 0; k < arms.size(); k++) {
                if (available(x, k) && (chosen < 0 || score(k, reward) > score(chosen, reward))) {
                    chosen = k;
                }
            }
            policy[x] = chosen;
        }
        return policy;
    }

    private double score(int arm, boolean reward) {
        return reward ? arms.get(arm).reward : arms.get(arm).effect;
    }

    private double worth(int level, int arm, double[] values, double[] discounts) {
        int after = level + arms.get(arm).effect;
        return arms.get(arm).reward + discounts[after] * values[after];
    }

    private int best(int level, double[] values, double[] discounts) {
        int chosen = -1;
        for (int k = 0; k < arms.size(); k++) {
            if (available(level, k)) {
                double gain =
                        chosen < 0 ? 1 : worth(level, k, values, discounts) - worth(level, chosen, values, discounts);
                if (gain > TIE || gain >= -TIE && calmer(k, chosen)) {
                    chosen = k;
                }
            }
        }
        Check.that(chosen >= 0, "some arm must keep within the lattice at level " + level);
        return chosen;
    }

    private boolean calmer(int arm, int other) {
        int a = arms.get(arm).effect;
        int b = arms.get(other).effect;
        return Math.abs(a) < Math.abs(b) || Math.abs(a) == Math.abs(b) && a < b;
    }

    /** Levels at which a policy rests: it shows an arm without effect. */
    public int[] resting(int[] policy) {
        return IntStream.range(0, policy.length)
                .filter(x -> arms.get(policy[x]).effect == 0)
                .toArray();
    }
}
