package risksim.metric.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import risksim.check.Check;

/** Whether groups end at the same rate: observed ends against those expected if they did (Mantel 1966, Peto and Peto 1972). */
public final class LogRank {
    private final double[] excess; // [groups], observed minus expected ends
    private final double[][] variance; // [groups][groups]
    private final long[] atRisk; // [groups]

    private LogRank(int groups) {
        excess = new double[groups];
        variance = new double[groups][groups];
        atRisk = new long[groups];
    }

    /**
     * Lifetimes that are whole numbers, as counts.
     *
     * @param ended {@code [groups][times]}: how many ended after 0, 1, 2, ...
     * @param censored {@code [groups][times]}: how many were last seen then
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Counts(long[][] ended, long[][] censored) {}

    /**
     * The log-rank test from counts, with strata that share no rate: excess and variance are summed over them (Mantel 1966).
     *
     * @param strata at least one, all with the same groups, of which there are at least two
     */
    public static TestResult stratified(List<Counts> strata) {
        int groups = strata.get(0).ended.length;
        Check.that(groups >= 2, "a log-rank test needs at least 2 groups");
        LogRank sums = new LogRank(groups);
        long all = 0;
        for (Counts stratum : strata) {
            all += sums.add(stratum);
        }
        double chiSquare = sums.chiSquare();
        double p = Laws.chiSquareAbove(chiSquare, groups - 1.0);
        return new TestResult("log-rank", chiSquare, p, false, (int) Math.min(all, Integer.MAX_VALUE));
    }

    private long add(Counts stratum) {
        long left = 0;
        for (int g = 0; g < atRisk.length; g++) {
            atRisk[g] = Arrays.stream(stratum.ended[g]).sum()
                    + Arrays.stream(stratum.censored[g]).sum();
            left += atRisk[g];
        }
        long all = left;
        for (int time = 0; time < stratum.ended[0].length; time++) {
            long[] ended = new long[atRisk.length];
            for (int g = 0; g < ended.length; g++) {
                ended[g] = stratum.ended[g][time];
            }
            moment(ended, left);
            for (int g = 0; g < ended.length; g++) {
                long gone = ended[g] + stratum.censored[g][time];
                atRisk[g] -= gone;
                left -= gone;
            }
        }
        return all;
    }

    /**
     * The log-rank test: chi-square with one degree of freedom less than there are groups.
     *
     * @param lifetimes in at least two groups, numbered from 0 without gaps
     */
    public static TestResult test(List<Lifetime> lifetimes) {
        int groups = lifetimes.stream().mapToInt(Lifetime::group).max().orElse(0) + 1;
        Check.that(groups >= 2, "a log-rank test needs at least 2 groups");
        LogRank sums = new LogRank(groups);
        lifetimes.forEach(one -> sums.atRisk[one.group()]++);
        for (long count : sums.atRisk) {
            Check.that(count > 0, "groups must be numbered without gaps");
        }
        sums.watch(lifetimes);
        double chiSquare = sums.chiSquare();
        double p = Laws.chiSquareAbove(chiSquare, groups - 1.0);
        return new TestResult("log-rank", chiSquare, p, false, lifetimes.size());
    }

    private void watch(List<Lifetime> lifetimes) {
        List<Lifetime> sorted = lifetimes.stream()
                .sorted(Comparator.comparingDouble(Lifetime::time))
                .toList();
        for (int from = 0, to; from < sorted.size(); from = to) {
            long[] ended = new long[atRisk.length];
            int[] gone = new int[atRisk.length];
            for (to = from;
                    to < sorted.size()
                            && sorted.get(to).time() == sorted.get(from).time();
                    to++) {
                Lifetime one = sorted.get(to);
                gone[one.group()]++;
                ended[one.group()] += one.ended() ? 1 : 0;
            }
            moment(ended, sorted.size() - from);
            for (int g = 0; g < gone.length; g++) {
                atRisk[g] -= gone[g];
            }
        }
    }

    /** What one time adds: ends are drawn from those at risk without putting back. */
    private void moment(long[] ended, long all) {
        double ends = 0;
        for (long count : ended) {
            ends += count;
        }
        if (ends == 0) {
            return;
        }
        double spread = all > 1 ? ends * (all - ends) / (all - 1.0) : 0;
        for (int g = 0; g < ended.length; g++) {
            double share = (double) atRisk[g] / all;
            excess[g] += ended[g] - ends * share;
            for (int h = 0; h < ended.length; h++) {
                variance[g][h] += spread * share * ((g == h ? 1 : 0) - (double) atRisk[h] / all);
            }
        }
    }

    /** The quadratic form without the last group, which the others determine. */
    private double chiSquare() {
        int last = excess.length - 1;
        RealMatrix spread = new Array2DRowRealMatrix(variance).getSubMatrix(0, last - 1, 0, last - 1);
        ArrayRealVector beyond = new ArrayRealVector(excess, 0, last);
        LUDecomposition solver = new LUDecomposition(spread);
        Check.that(solver.getSolver().isNonSingular(), "nothing ended while groups were watched side by side");
        return beyond.dotProduct(solver.getSolver().solve(beyond));
    }
}
