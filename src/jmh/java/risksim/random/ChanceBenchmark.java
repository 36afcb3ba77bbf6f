package risksim.random;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a draw costs, beside the sequential generator of the platform. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ChanceBenchmark {
    private final Chance chance = Streams.of(1).stream(Purpose.EXPLORE, 0);
    private final SplittableRandom sequential = new SplittableRandom(1);
    private long tick;

    @Benchmark
    public double uniform() {
        return chance.uniform(tick++, 0);
    }

    @Benchmark
    public int below() {
        return chance.below(15, tick++, 1);
    }

    @Benchmark
    public double sequentialUniform() {
        return sequential.nextDouble();
    }

    /** New streams for a new agent. */
    @Benchmark
    public Chance stream() {
        return Streams.of(1).replication(tick).stream(Purpose.EXPLORE, tick++);
    }
}
