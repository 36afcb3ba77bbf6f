package risksim.learn.game;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import risksim.policy.strategic.Classic;

/** What a turn of a round robin of the 21 finite strategies costs, beside a bare loop over a table; 200 turns a match. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TournamentBenchmark {
    private static final int TURNS = 200;
    private static final int PAIRS = 21 * 21;

    private final List<Automaton> players = Stream.of(Classic.values())
            .flatMap(one -> Automaton.of(one.rule(), 64).stream())
            .toList();
    private final int[] bare = players.get(2).against(players.get(5));

    /** Every pair, tables of pairs made anew for each match. */
    @Benchmark
    @OperationsPerInvocation(PAIRS * TURNS)
    public long roundRobin() {
        long cooperations = 0;
        for (Automaton one : players) {
            for (Automaton two : players) {
                cooperations += Match.of(one, two, TURNS).cooperations();
            }
        }
        return cooperations;
    }

    /** One table again and again. */
    @Benchmark
    @OperationsPerInvocation(PAIRS * TURNS)
    public long bareTable() {
        long sum = 0;
        for (int match = 0; match < PAIRS; match++) {
            int pair = 0;
            for (int turn = 0; turn < TURNS; turn++) {
                int now = bare[pair];
                pair = now >> 2;
                sum += now & 3;
            }
        }
        return sum;
    }
}
