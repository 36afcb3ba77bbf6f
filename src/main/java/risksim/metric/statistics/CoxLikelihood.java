package risksim.metric.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.FastMath;
import risksim.check.Check;

/** The partial likelihood of a proportional hazards model with its slope and curvature, by one walk from the last time back. */
final class CoxLikelihood {
    private final double[] times; // [n], descending
    private final boolean[] ended; // [n]
    private final double[][] x; // [n][covariates], centred
    private final boolean efron;

    /** The likelihood at a point: its logarithm, first derivative, and minus the second. */
    record Top(RealVector at, double value, RealVector gradient, double[][] information) {}

    CoxLikelihood(List<Lifetime> lifetimes, double[][] covariates, Cox.Ties ties) {
        int n = lifetimes.size();
        int k = covariates[0].length;
        int[] order =
                Sample.order(lifetimes.stream().mapToDouble(one -> -one.time()).toArray());
        times = new double[n];
        ended = new boolean[n];
        x = new double[n][k];
        efron = ties == Cox.Ties.EFRON;
        double[] means = new double[k];
        for (int i = 0; i < n; i++) {
            times[i] = lifetimes.get(order[i]).time();
            ended[i] = lifetimes.get(order[i]).ended();
            Check.that(covariates[order[i]].length == k, "rows of covariates must be equally long");
            x[i] = Sample.check(covariates[order[i]], k).clone();
            for (int j = 0; j < k; j++) {
                means[j] += x[i][j] / n;
            }
        }
        for (double[] row : x) {
            for (int j = 0; j < k; j++) {
                row[j] -= means[j];
            }
        }
    }

    /** The largest |coefficient| times standard deviation of its covariate. */
    double reach(RealVector beta) {
        double largest = 0;
        for (int j = 0; j < beta.getDimension(); j++) {
            double squares = 0;
            for (double[] row : x) {
                squares += row[j] * row[j];
            }
            largest = Math.max(largest, Math.abs(beta.getEntry(j)) * Math.sqrt(squares / x.length));
        }
        return largest;
    }

    Top at(RealVector beta) {
        double[] b = beta.toArray();
        Moments risk = new Moments(b.length);
        Moments leaving = new Moments(b.length);
        Slope slope = new Slope(b.length);
        for (int from = 0, to; from < times.length; from = to) {
            leaving.clear();
            int ends = 0;
            for (to = from; to < times.length && times[to] == times[from]; to++) {
                double line = dot(b, x[to]);
                double weight = FastMath.exp(line);
                risk.add(weight, x[to]);
                if (ended[to]) {
                    leaving.add(weight, x[to]);
                    slope.end(line, x[to]);
                    ends++;
                }
            }
            for (int e = 0; e < ends; e++) {
                slope.atRisk(risk, leaving, efron ? (double) e / ends : 0);
            }
        }
        return slope.top(beta);
    }

    private static double dot(double[] b, double[] row) {
        double sum = 0;
        for (int j = 0; j < b.length; j++) {
            sum += b[j] * row[j];
        }
        return sum;
    }

    /** Weighted sums over a set of lifetimes: of 1, of x, of x x'. */
    private static final class Moments {
        private double zero;
        private final double[] one;
        private final double[][] two;

        Moments(int k) {
            one = new double[k];
            two = new double[k][k];
        }

        void clear() {
            zero = 0;
            Arrays.fill(one, 0);
            for (double[] row : two) {
                Arrays.fill(row, 0);
            }
        }

        void add(double weight, double[] row) {
            zero += weight;
            for (int i = 0; i < row.length; i++) {
                one[i] += weight * row[i];
                for (int j = 0; j <= i; j++) {
                    two[i][j] += weight * row[i] * row[j];
                }
            }
        }
    }

    /** The sums that make the likelihood and its derivatives. */
    private static final class Slope {
        private double value;
        private final double[] gradient;
        private final double[][] information;

        Slope(int k) {
            gradient = new double[k];
            information = new double[k][k];
        }

        void end(double line, double[] row) {
            value += line;
            for (int i = 0; i < row.length; i++) {
                gradient[i] += row[i];
            }
        }

        /** Subtracts the risk set of one end, less the share {@code gone} of those that end at the same time. */
        void atRisk(Moments risk, Moments leaving, double gone) {
            double all = risk.zero - gone * leaving.zero;
            value -= FastMath.log(all);
            double[] mean = new double[gradient.length];
            for (int i = 0; i < mean.length; i++) {
                mean[i] = (risk.one[i] - gone * leaving.one[i]) / all;
                gradient[i] -= mean[i];
                for (int j = 0; j <= i; j++) {
                    double term = (risk.two[i][j] - gone * leaving.two[i][j]) / all - mean[i] * mean[j];
                    information[i][j] += term;
                    information[j][i] += i == j ? 0 : term;
                }
            }
        }

        Top top(RealVector beta) {
            return new Top(beta, value, new ArrayRealVector(gradient, false), information);
        }
    }
}
