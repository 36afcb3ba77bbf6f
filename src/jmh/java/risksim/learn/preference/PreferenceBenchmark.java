package risksim.learn.preference;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** What learning costs at size, beside a plain loop over as many logistic numbers as one look at all pairs needs. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PreferenceBenchmark {
    private static final int MANY = 1000;
    private static final int SOME = 200;
    private static final long QUESTIONS = 10_000_000;

    private final Chance chance = Streams.of(1).stream(Purpose.COMPARE, 0);
    private final double[] reference = Distributions.uniform(SOME);
    private Survey survey;
    private Comparisons asked;
    private Evidence cyclic;
    private double[] numbers;

    @Setup
    public void prepare() {
        survey = new Survey(RandomElectorate.of(4, MANY, chance, 1), 4, Pairs.uniform(MANY));
        asked = survey.ask(QUESTIONS, chance);
        double[][] p = new double[SOME][SOME];
        for (int x = 0; x < SOME; x++) {
            p[x][x] = 0.5;
            for (int y = 0; y < x; y++) {
                p[x][y] = chance.uniform(x, y);
                p[y][x] = 1 - p[x][y];
            }
        }
        cyclic = Evidence.of(new WinMatrix(p), Pairs.uniform(SOME));
        numbers = new double[MANY];
        for (int x = 0; x < MANY; x++) {
            numbers[x] = chance.uniform(2, x);
        }
    }

    /** A maximal lottery among 200 random alternatives. */
    @Benchmark
    public Aligned lotteryOf200() {
        return new Nlhf().align(cyclic, reference, Limit.none());
    }

    /** The equilibrium of 200 alternatives with a weight. */
    @Benchmark
    public Aligned weightedNlhfOf200() {
        return new Nlhf().align(cyclic, reference, Limit.weight(0.05));
    }

    /** Ten million comparisons of 1,000 alternatives, counted in constant memory. */
    @Benchmark
    public Comparisons tenMillionComparisons() {
        return survey.ask(QUESTIONS, chance);
    }

    /** Rewards of 1,000 alternatives from those comparisons. */
    @Benchmark
    public Rewards rewardsOf1000() {
        return BradleyTerry.PLAIN.fit(Evidence.of(asked));
    }

    /** The yardstick: 499,500 logistic numbers. */
    @Benchmark
    public double plainLoopOverAllPairs() {
        double sum = 0;
        for (int x = 0; x < MANY; x++) {
            for (int y = 0; y < x; y++) {
                sum += 1 / (1 + StrictMath.exp(numbers[y] - numbers[x]));
            }
        }
        return sum;
    }
}
