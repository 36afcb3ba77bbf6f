package risksim.game.commons;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import risksim.agent.Agent;
import risksim.agent.DiscreteTable;
import risksim.agent.Table;
import risksim.policy.Seat;
import risksim.policy.strategic.Harvester;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;

/** What a step of one of 10,000 gatherers costs at a table of agents, beside a plain loop over the same field in which all are greedy. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class HarvestBenchmark {
    private static final int AGENTS = 10_000;
    private static final int TICKS = 10;

    private final Harvest rules =
            new Harvest.Spec(400, 400, 3, 2, List.of(0.0, 0.01, 0.05, 0.1), 25, 5, 5, 2, 0.99).create(AGENTS);
    private final Streams streams = Streams.of(2017);
    private final Chance chance = streams.stream(Purpose.OPENING, 0);
    private final DiscreteTable table = new DiscreteTable(rules, places(), chance, 1 << 20);
    private final HarvestField field = rules.dealt(chance);
    private final int[] actions = new int[AGENTS];
    private final double[] rewards = new double[AGENTS];
    private long tick;
    private long plainTick;

    private List<Table.Place> places() {
        return IntStream.range(0, AGENTS)
                .mapToObj(i -> new Table.Place(
                        new Agent(
                                i,
                                "gatherer " + i,
                                List.of(new Harvester.Spec(0, false).create(new Seat(rules, i, i, streams)))),
                        0))
                .toList();
    }

    /** Agents with policies, tallies and the rolling hash. */
    @Benchmark
    @OperationsPerInvocation(AGENTS * TICKS)
    public long agents() {
        table.play(tick, tick + TICKS);
        tick += TICKS;
        return table.digest();
    }

    /** The field alone: each goes for the apple it sees. */
    @Benchmark
    @OperationsPerInvocation(AGENTS * TICKS)
    public int plainLoop() {
        int state = 0;
        for (int t = 0; t < TICKS; t++) {
            for (int i = 0; i < AGENTS; i++) {
                int seen = field.observe(i, state);
                int way = Sight.way(seen);
                actions[i] = Sight.out(seen) || way > 0 || Sight.near(seen) ? way : 1 + chance.below(4, plainTick, i);
            }
            state = field.resolve(plainTick, state, actions, rewards);
            plainTick++;
        }
        return state;
    }
}
