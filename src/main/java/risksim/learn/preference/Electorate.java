package risksim.learn.preference;

import java.util.Arrays;
import risksim.check.Check;

/**
 * People as types: each has a share and a utility in [0, 1] for every alternative. Immutable.
 */
public final class Electorate {
    /** {@code [types]}, sum 1. */
    private final double[] weights;
    /** {@code [types][alternatives]}, in [0, 1]. */
    private final double[][] utilities;

    /**
     * @param weights {@code [types]}, at least 0, in any unit
     * @param utilities {@code [types][alternatives]}, in [0, 1]
     * @throws IllegalArgumentException if shapes differ or a number is out of range
     */
    public Electorate(double[] weights, double[][] utilities) {
        Check.that(utilities.length > 0, "an electorate must have at least one type");
        Check.that(
                weights.length == utilities.length,
                "weights must be one for each of the " + utilities.length + " types, are " + weights.length);
        this.weights = Distributions.normalised(weights);
        this.utilities = new double[utilities.length][];
        int size = utilities[0].length;
        Check.that(size > 0, "an electorate must know at least one alternative");
        for (int i = 0; i < utilities.length; i++) {
            Check.that(
                    utilities[i].length == size, "every type must have " + size + " utilities, type " + i + " differs");
            for (double u : utilities[i]) {
                Check.that(u >= 0 && u <= 1, "utilities must be at least 0 and at most 1, was " + u);
            }
            this.utilities[i] = utilities[i].clone();
        }
    }

    public int types() {
        return weights.length;
    }

    public int alternatives() {
        return utilities[0].length;
    }

    /** The share of a type. */
    public double weight(int type) {
        return weights[type];
    }

    /** What a type gains from an alternative, in [0, 1]. */
    public double utility(int type, int alternative) {
        return utilities[type][alternative];
    }

    /** {@code [types]}: the shares. */
    public double[] weights() {
        return weights.clone();
    }

    /** {@code [types][alternatives]}: a copy of the utilities. */
    public double[][] utilities() {
        return Arrays.stream(utilities).map(double[]::clone).toArray(double[][]::new);
    }

    /** {@code [alternatives]}: the average utility of each. */
    public double[] average() {
        double[] average = new double[alternatives()];
        for (int i = 0; i < weights.length; i++) {
            for (int x = 0; x < average.length; x++) {
                average[x] += weights[i] * utilities[i][x];
            }
        }
        return average;
    }

    /** {@code [types]}: what each type expects of a policy. */
    public double[] byType(double[] policy) {
        return Arrays.stream(utilities)
                .mapToDouble(u -> Distributions.dot(u, policy))
                .toArray();
    }

    /** What an average user expects of a policy. */
    public double of(double[] policy) {
        return Distributions.dot(average(), policy);
    }

    /**
     * How often each alternative is preferred to each other by a user drawn at random, when the better of two is named
     * with the probability of Bradley and Terry 1952 at {@code beta}: large is sharp.
     */
    public WinMatrix wins(double beta) {
        Check.that(beta > 0 && beta < Double.POSITIVE_INFINITY, "beta must be above 0, was " + beta);
        int m = alternatives();
        double[][] p = new double[m][m];
        for (int x = 0; x < m; x++) {
            p[x][x] = 0.5;
            for (int y = 0; y < x; y++) {
                double lead = 0;
                for (int i = 0; i < weights.length; i++) {
                    lead += weights[i] * Logistic.lead(beta, utilities[i][x] - utilities[i][y]);
                }
                p[x][y] = 0.5 + lead;
                p[y][x] = 0.5 - lead;
            }
        }
        return new WinMatrix(p);
    }

    /** {@code [alternatives]}: how often each is named as the best of all (Plackett and Luce) at {@code beta}. */
    public double[] topChoices(double beta) {
        double[] tops = new double[alternatives()];
        for (int i = 0; i < weights.length; i++) {
            double[] named = topChoices(i, beta);
            for (int x = 0; x < tops.length; x++) {
                tops[x] += weights[i] * named[x];
            }
        }
        return tops;
    }

    /** {@code [alternatives]}: how often one type names each as the best of all. */
    double[] topChoices(int type, double beta) {
        return Distributions.softmax(
                Arrays.stream(utilities[type]).map(u -> beta * u).toArray());
    }
}
