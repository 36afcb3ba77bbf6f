package risksim.learn.game;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import risksim.check.Check;

/**
 * A strategy of memory one in a game of two actions: the probability of cooperating after each joint action, one's own action
 * named first (Nowak and Sigmund 1993).
 *
 * @param cc after both cooperated
 * @param cd after cooperating alone
 * @param dc after defecting alone
 * @param dd after both defected
 */
public record MemoryOne(double cc, double cd, double dc, double dd) {
    /** Rounding that is forgiven in a probability. */
    private static final double SLACK = 1e-12;

    private static final double SINGULAR = 1e-13;

    public MemoryOne {
        cc = probability(cc);
        cd = probability(cd);
        dc = probability(dc);
        dd = probability(dd);
    }

    private static double probability(double p) {
        Check.that(p >= -SLACK && p <= 1 + SLACK, "a probability must lie within 0 and 1, was " + p);
        return Math.max(0, Math.min(1, p));
    }

    /**
     * The payoffs of a symmetric game of two actions.
     *
     * @param reward both cooperate
     * @param sucker for cooperating alone
     * @param temptation for defecting alone
     * @param punishment both defect
     */
    public record Payoffs(double reward, double sucker, double temptation, double punishment) {
        /** Axelrod's. */
        public static final Payoffs AXELROD = new Payoffs(3, 0, 5, 1);
    }

    /**
     * How often the joint actions happen, the first player's action named first.
     *
     * @param cc both cooperate
     * @param cd the first cooperates alone
     * @param dc the first defects alone
     * @param dd both defect
     */
    public record Law(double cc, double cd, double dc, double dd) {
        /** The first player's mean payoff. */
        public double first(Payoffs payoffs) {
            return cc * payoffs.reward + cd * payoffs.sucker + dc * payoffs.temptation + dd * payoffs.punishment;
        }

        /** The second player's mean payoff. */
        public double second(Payoffs payoffs) {
            return cc * payoffs.reward + dc * payoffs.sucker + cd * payoffs.temptation + dd * payoffs.punishment;
        }
    }

    /**
     * The strategy that makes its own surplus over a baseline {@code chi} times the other's, whatever the other does (Press and
     * Dyson 2012, equation 12). With the baseline at mutual defection it extorts, with the baseline at mutual cooperation it is
     * generous (Stewart and Plotkin 2013).
     *
     * @param chi at least 1
     * @param phi how strongly it reacts; above 0, and small enough that probabilities result
     * @param baseline the payoff that surpluses are counted from
     * @throws IllegalArgumentException if no probabilities result
     */
    public static MemoryOne zeroDeterminant(Payoffs payoffs, double chi, double phi, double baseline) {
        double reward = payoffs.reward - baseline;
        double sucker = payoffs.sucker - baseline;
        double temptation = payoffs.temptation - baseline;
        double punishment = payoffs.punishment - baseline;
        return new MemoryOne(
                1 + phi * (1 - chi) * reward,
                1 + phi * (sucker - chi * temptation),
                phi * (temptation - chi * sucker),
                phi * (1 - chi) * punishment);
    }

    /**
     * The largest phi with which a zero-determinant strategy has probabilities.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static double strongest(Payoffs payoffs, double chi, double baseline) {
        double[] first = {payoffs.reward, payoffs.sucker, payoffs.temptation, payoffs.punishment};
        double[] second = {payoffs.reward, payoffs.temptation, payoffs.sucker, payoffs.punishment};
        double most = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 4; i++) {
            double slope = (first[i] - baseline - chi * (second[i] - baseline)) * (i < 2 ? -1 : 1);
            Check.that(slope >= 0, "no zero-determinant strategy has chi " + chi + " in this game");
            most = slope > 0 ? Math.min(most, 1 / slope) : most;
        }
        return most;
    }

    /** The strategy that results when each action slips to the other one with probability {@code noise}. */
    public MemoryOne slipping(double noise) {
        return new MemoryOne(slip(cc, noise), slip(cd, noise), slip(dc, noise), slip(dd, noise));
    }

    private static double slip(double p, double noise) {
        return p * (1 - 2 * noise) + noise;
    }

    /**
     * How often the joint actions happen in the long run.
     *
     * @throws IllegalArgumentException if that depends on the first move
     */
    public Law against(MemoryOne other, double noise) {
        RealMatrix system = chain(slipping(noise), other.slipping(noise)).transpose();
        for (int i = 0; i < 4; i++) {
            system.addToEntry(i, i, -1);
            system.setEntry(3, i, 1);
        }
        DecompositionSolver solver = new LUDecomposition(system, SINGULAR).getSolver();
        Check.that(solver.isNonSingular(), "what happens in the long run depends on the first move");
        return law(solver.solve(new ArrayRealVector(new double[] {0, 0, 0, 1})).toArray());
    }

    /** How often the joint actions happen on average over {@code rounds} rounds; both cooperate first with {@code start}. */
    public Law average(MemoryOne other, double start, int rounds) {
        double[] now = {start * start, start * (1 - start), (1 - start) * start, (1 - start) * (1 - start)};
        double[] sums = new double[4];
        RealMatrix chain = chain(this, other);
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < 4; i++) {
                sums[i] += now[i] / rounds;
            }
            now = chain.preMultiply(now);
        }
        return law(sums);
    }

    private static Law law(double[] p) {
        return new Law(p[0], p[1], p[2], p[3]);
    }

    private static RealMatrix chain(MemoryOne one, MemoryOne two) {
        double[] p = {one.cc, one.cd, one.dc, one.dd};
        double[] q = {two.cc, two.dc, two.cd, two.dd};
        double[][] rows = new double[4][];
        for (int i = 0; i < 4; i++) {
            rows[i] = new double[] {p[i] * q[i], p[i] * (1 - q[i]), (1 - p[i]) * q[i], (1 - p[i]) * (1 - q[i])};
        }
        return new Array2DRowRealMatrix(rows, false);
    }
}
