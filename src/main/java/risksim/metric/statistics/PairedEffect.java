package risksim.metric.statistics;

import java.util.Arrays;
import java.util.List;
import risksim.metric.Estimate;
import risksim.metric.Estimates;
import risksim.random.Chance;

/**
 * What one arm changes against another that shares its chance: second minus first, pair by pair.
 *
 * @param pairs how many
 * @param difference the mean difference with Student's interval
 * @param effect d_z, the mean difference in standard deviations of the differences, with its interval
 * @param t the paired t test
 * @param signedRank Wilcoxon's test
 * @param signFlip the permutation test
 * @param correlation between the two sides; NaN where one does not vary
 * @param varianceReduction variance of a difference of strangers by that of a pair: how many times fewer replications pairing needs;
 *     1 if pairing does nothing, infinite if all differences are equal
 */
public record PairedEffect(
        int pairs,
        Estimate difference,
        Effect effect,
        TestResult t,
        TestResult signedRank,
        TestResult signFlip,
        double correlation,
        double varianceReduction) {

    /** How many flips the permutation test draws where there are too many to try. */
    public static final int DRAWS = 9_999;

    /**
     * Compares two arms with two-sided tests.
     *
     * @param first one number a replication, at least 2
     * @param second the same replications of the other arm
     * @param confidence of the intervals, in (0, 1)
     * @param chance what the permutation test draws from, from 21 pairs on
     */
    public static PairedEffect of(double[] first, double[] second, double confidence, Chance chance) {
        double[] differences = Sample.check(Sample.differences(first, second), 2);
        int n = differences.length;
        List<Double> list = Arrays.stream(differences).boxed().toList();
        double spread = Sample.variance(differences);
        double strangers = Sample.variance(first) + Sample.variance(second);
        return new PairedEffect(
                n,
                Estimates.mean(list, confidence),
                Effect.of(
                        spread == 0 ? Double.NaN : TTest.pairedT(differences),
                        n - 1.0,
                        1 / Math.sqrt(n),
                        confidence,
                        n),
                TTest.paired(differences, Alternative.TWO_SIDED),
                SignedRank.test(differences, Alternative.TWO_SIDED),
                SignFlip.test(differences, Alternative.TWO_SIDED, DRAWS, chance),
                Sample.correlation(first, second),
                strangers == 0 && spread == 0 ? 1 : strangers / spread);
    }
}
