package risksim.metric.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import org.apache.commons.math3.distribution.NormalDistribution;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** Samples with known truth, for trials of coverage. */
final class Draws {
    /** Experiments of each trial of coverage. */
    static final int TRIALS = 2000;

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

    private Draws() {}

    static Chance chance(long seed) {
        return Streams.of(seed).stream(Purpose.SHOW, 0);
    }

    static double[] sample(Chance chance, long trial, int n, DoubleUnaryOperator quantile) {
        double[] sample = new double[n];
        Arrays.setAll(sample, i -> quantile.applyAsDouble(Math.max(1e-12, chance.uniform(trial, i))));
        return sample;
    }

    static double[] normal(Chance chance, long trial, int n) {
        return sample(chance, trial, n, NORMAL::inverseCumulativeProbability);
    }

    static double[] exponential(Chance chance, long trial, int n) {
        return sample(chance, trial, n, u -> -StrictMath.log(u));
    }

    /** How often something holds over {@link #TRIALS} experiments. */
    static double rate(IntPredicate holds) {
        int held = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            held += holds.test(trial) ? 1 : 0;
        }
        return (double) held / TRIALS;
    }
}
