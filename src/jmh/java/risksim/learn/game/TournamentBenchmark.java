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

/**
 * What a turn of a round robin costs, 200 turns a match, beside a bare loop over a table: of the 21 finite strategies, whose
 * rounds are counted once they repeat, of the 6 that count, and of those two kinds against each other.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TournamentBenchmark {
    private static final int TURNS = 200;
    private static final int FINITE = 21;
    private static final int COUNTING = 6;
    private static final int PAIRS = FINITE * FINITE;
    /** All ordered pairs of 27 but those of two finite strategies. */
    private static final int OTHERS = COUNTING * (2 * FINITE + COUNTING);

    private final List<Automaton> players = Stream.of(Classic.values())
            .flatMap(one -> Automaton.of(one.rule(), 64).stream())
            .toList();
    private final List<Rule> finite = Stream.of(Classic.values())
            .map(Classic::rule)
            .filter(rule -> Automaton.of(rule, 64).isPresent())
            .toList();
    private final List<Rule> counting = Stream.of(Classic.values())
            .map(Classic::rule)
            .filter(rule -> Automaton.of(rule, 64).isEmpty())
            .toList();
    private final int[] bare = against(players.get(2), players.get(5));

    /** {@code [pair of states]}: the next pair * 4 + own action * 2 + the other's, both of the move just made. */
    private static int[] against(Automaton one, Automaton other) {
        int[] table = new int[one.states() * other.states()];
        for (int mine = 0; mine < one.states(); mine++) {
            for (int theirs = 0; theirs < other.states(); theirs++) {
                int a = one.action(mine);
                int b = other.action(theirs);
                int pair = one.next(mine, a, b) * other.states() + other.next(theirs, b, a);
                table[mine * other.states() + theirs] = pair * 4 + a * 2 + b;
            }
        }
        return table;
    }

    /** Every pair of finite strategies. */
    @Benchmark
    @OperationsPerInvocation(PAIRS * TURNS)
    public long finiteRoundRobin() {
        long cooperations = 0;
        for (Automaton one : players) {
            for (Automaton two : players) {
                cooperations += Match.of(one, two, TURNS).cooperations();
            }
        }
        return cooperations;
    }

    /** Every pair in which one at least counts. */
    @Benchmark
    @OperationsPerInvocation(OTHERS * TURNS)
    public long countingRoundRobin() {
        long cooperations = 0;
        for (Rule one : counting) {
            for (Rule two : counting) {
                cooperations += Match.of(one, two, TURNS).cooperations();
            }
            for (Rule two : finite) {
                cooperations += Match.of(one, two, TURNS).cooperations();
                cooperations += Match.of(two, one, TURNS).cooperations();
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
