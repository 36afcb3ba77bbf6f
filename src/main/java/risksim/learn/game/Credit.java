package risksim.learn.game;

import java.util.BitSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import risksim.check.Check;
import risksim.random.Chance;

/** Who deserves how much of what a team earns. A coalition is a set of members, member i as bit i. */
public final class Credit {
    private static final int LARGEST = 20;

    /** The most members of two kinds. */
    private static final int MOST = 200;

    private static final double[][] CHOOSE = pascal(MOST);

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

    /** What a coalition of members of two kinds is worth. */
    public interface TwoKinds {
        /** The worth of so many of the first kind with so many of the second. */
        double of(int ones, int others);
    }

    /**
     * The Shapley value of a member of a kind, where only numbers of each kind count: how many of each arrive before it is
     * hypergeometric, given that any place in the order is as likely.
     *
     * @param kind 0 or 1; there must be one of it
     * @param ones how many there are of kind 0
     * @param others how many there are of kind 1
     */
    public static double ofKind(int kind, int ones, int others, TwoKinds worth) {
        int mates = kind == 0 ? ones - 1 : others - 1;
        int strangers = kind == 0 ? others : ones;
        Check.that(ones + others <= MOST, "members must be at most " + MOST + ", were " + (ones + others));
        double value = 0;
        for (int k = 0; k <= mates; k++) {
            for (int s = 0; s <= strangers; s++) {
                double orders = CHOOSE[mates][k] * CHOOSE[strangers][s] / CHOOSE[mates + strangers][k + s];
                double added = kind == 0 ? worth.of(k + 1, s) - worth.of(k, s) : worth.of(s, k + 1) - worth.of(s, k);
                value += orders * added / (mates + strangers + 1);
            }
        }
        return value;
    }

    /** {@code [of][many]}, binomial coefficients, row by row (Pascal). */
    private static double[][] pascal(int rows) {
        double[][] table = new double[rows][];
        for (int of = 0; of < rows; of++) {
            table[of] = new double[of + 1];
            for (int many = 0; many <= of; many++) {
                table[of][many] = many == 0 || many == of ? 1 : table[of - 1][many - 1] + table[of - 1][many];
            }
        }
        return table;
    }

    /**
     * {@code [members]}, estimates of Shapley values for teams too large to go through: the mean addition over orders of arrival that are
     * drawn by lot (Castro, Gomez and Tejada 2009). In each order all additions sum to what the whole team is worth, so estimates do too.
     *
     * @param worth asked for coalitions that grow member by member; must not keep them
     * @param orders how many are drawn; the standard error falls with their square root
     * @param chance draws by (order, member)
     */
    public static double[] sampled(int members, ToDoubleFunction<BitSet> worth, int orders, Chance chance) {
        double[] values = new double[members];
        int[] order = IntStream.range(0, members).toArray();
        for (int drawn = 0; drawn < orders; drawn++) {
            BitSet arrived = new BitSet(members);
            double before = worth.applyAsDouble(arrived);
            for (int k = 0; k < members; k++) {
                int other = k + chance.below(members - k, drawn, k);
                int next = order[other];
                order[other] = order[k];
                order[k] = next;
                arrived.set(next);
                double after = worth.applyAsDouble(arrived);
                values[next] += (after - before) / orders;
                before = after;
            }
        }
        return values;
    }
}
