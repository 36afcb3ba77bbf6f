package risksim.population;

import java.util.ArrayList;
import java.util.List;
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

/** What it costs to ask a million users, in cohorts, beside a plain loop that asks as many of one kind. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 3, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ComparisonsBenchmark {
    private static final int USERS = 1_000_000;
    private static final double[][] UTILITY = {{0, 1, 0.5}, {1, 0, 0.5}};
    private static final int[][] PAIR = {{0, 1}};

    private final List<Cohort> cohorts = new ArrayList<>();
    private final Chance chance = Streams.of(1).stream(Purpose.COMPARE, 0);
    private Comparisons comparisons;
    private Comparisons naming;
    private long tick;

    @Setup
    public void settle() {
        UserType one = UserType.of("one", new Demand.Steps(List.of(0.0), List.of(1.0)), new Friction.Constant(1), 0);
        UserType two = UserType.of("two", new Demand.Steps(List.of(0.0), List.of(1.0)), new Friction.Constant(1), 0);
        Population population = Population.Spec.of(USERS, List.of(one, two), new Satisfaction.Lattice(0, 4))
                .create(Streams.of(1));
        for (int c = 0; c < population.cohorts(); c++) {
            cohorts.add(population.cohort(c));
        }
        comparisons = new Comparisons(UTILITY, PAIR, 4);
        naming = new Comparisons(UTILITY, new int[0][], 4, true);
    }

    /** A million users compare one pair each. */
    @Benchmark
    public Comparisons.Answers millionUsersCompare() {
        tick++;
        return Comparisons.Answers.total(cohorts.stream()
                .map(cohort -> comparisons.askAnyone(cohort, tick, 1))
                .toList());
    }

    /** A million users name the best of three. */
    @Benchmark
    public Comparisons.Answers millionUsersNameTheBest() {
        tick++;
        return Comparisons.Answers.total(cohorts.stream()
                .map(cohort -> naming.askAnyone(cohort, tick, 1))
                .toList());
    }

    /** The yardstick: a million answers with one draw each and no users. */
    @Benchmark
    public long plainLoopOfAnswers() {
        tick++;
        long wins = 0;
        for (int i = 0; i < USERS; i++) {
            wins += chance.uniform(tick, i) < 0.9 ? 1 : 0;
        }
        return wins;
    }
}
