package risksim.learn.engagement;

import risksim.random.Chance;

/** Exponential weights over arms, kept as logarithms so that nothing overflows however long one learns. */
final class Weights {
    /** {@code [arm]}: rate times estimated gain. */
    private final double[] logs;

    Weights(int arms) {
        logs = new double[arms];
    }

    int arms() {
        return logs.length;
    }

    void add(int arm, double log) {
        logs[arm] += log;
    }

    double[] probabilities() {
        double top = Double.NEGATIVE_INFINITY;
        for (double log : logs) {
            top = StrictMath.max(top, log);
        }
        double[] probabilities = new double[logs.length];
        double sum = 0;
        for (int k = 0; k < logs.length; k++) {
            probabilities[k] = StrictMath.exp(logs[k] - top);
            sum += probabilities[k];
        }
        for (int k = 0; k < logs.length; k++) {
            probabilities[k] /= sum;
        }
        return probabilities;
    }

    static int draw(double[] probabilities, Chance chance, long round, int index) {
        double draw = chance.uniform(round, index);
        double sum = 0;
        for (int k = 0; k < probabilities.length - 1; k++) {
            sum += probabilities[k];
            if (draw < sum) {
                return k;
            }
        }
        return probabilities.length - 1;
    }
}
