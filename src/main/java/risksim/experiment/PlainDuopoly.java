package risksim.experiment;

import java.util.Arrays;
import java.util.List;
import risksim.game.market.LogitBertrand;

/**
 * The published duopoly as a plain loop: no agents, no world, no record, no hash, one sequential generator. It is the measure of
 * speed that {@code risksim bench} runs beside the simulator, and computes nothing that is reported.
 */
public final class PlainDuopoly {
    private static final int GRID = 15;
    private static final double RATE = 0.15;
    private static final double DISCOUNT = 0.95;
    private static final double DECAY = StrictMath.exp(-4e-6);
    private static final int STABLE = 100_000;
    private static final int AT_MOST = 10_000_000;

    private final double[][] profits = new double[2][GRID * GRID];
    private final double[][] values = new double[2][GRID * GRID * GRID];
    private final int[][] best = new int[2][GRID * GRID];
    private long bits;

    /**
     * Times of one session.
     *
     * @param exploring the first periods
     * @param rest from there until both firms have settled
     */
    public record Reading(Bench.Reading exploring, Bench.Reading rest) {}

    private PlainDuopoly(long seed) {
        bits = seed * 7919 + 12345;
        LogitBertrand game =
                new LogitBertrand.Spec(GRID, 1, DISCOUNT, List.of(2.0), List.of(1.0), 0, 0.25, 0.1).create(2);
        for (int firm = 0; firm < 2; firm++) {
            for (int joint = 0; joint < GRID * GRID; joint++) {
                profits[firm][joint] = game.profit(firm, new int[] {joint % GRID, joint / GRID});
            }
        }
        for (int firm = 0; firm < 2; firm++) {
            begin(firm);
        }
    }

    private void begin(int firm) {
        double[] first = new double[GRID];
        for (int own = 0; own < GRID; own++) {
            for (int other = 0; other < GRID; other++) {
                int joint = firm == 0 ? own + GRID * other : other + GRID * own;
                first[own] += profits[firm][joint] / GRID / (1 - DISCOUNT);
            }
        }
        for (int state = 0; state < GRID * GRID; state++) {
            System.arraycopy(first, 0, values[firm], state * GRID, GRID);
        }
        Arrays.setAll(best[firm], state -> search(values[firm], state));
    }

    private double uniform() {
        bits ^= bits << 13;
        bits ^= bits >>> 7;
        bits ^= bits << 17;
        return (bits >>> 11) * 0x1.0p-53;
    }

    private static int search(double[] values, int state) {
        int best = 0;
        for (int a = 1; a < GRID; a++) {
            if (values[state * GRID + a] > values[state * GRID + best]) {
                best = a;
            }
        }
        return best;
    }

    /** Plays one session and times its first {@code periods} apart from the rest. */
    public static Reading run(long seed, long periods) {
        return new PlainDuopoly(seed).session(periods);
    }

    private Reading session(long periods) {
        int state = (int) (uniform() * GRID * GRID);
        double rate = 1;
        int stable = 0;
        long period = 0;
        long began = System.nanoTime();
        long between = began;
        for (; period < AT_MOST && (stable < STABLE || period < periods); period++) {
            if (period == periods) {
                between = System.nanoTime();
            }
            int one = uniform() < rate ? (int) (uniform() * GRID) : best[0][state];
            int two = uniform() < rate ? (int) (uniform() * GRID) : best[1][state];
            rate *= DECAY;
            int next = one + GRID * two;
            boolean changed = learn(0, state, one, next) | learn(1, state, two, next);
            stable = changed ? 0 : stable + 1;
            state = next;
        }
        long ended = System.nanoTime();
        return new Reading(
                new Bench.Reading(periods, (between - began) / 1e9),
                new Bench.Reading(period - periods, (ended - between) / 1e9));
    }

    private boolean learn(int firm, int state, int action, int next) {
        double[] q = values[firm];
        int was = best[firm][state];
        int cell = state * GRID + action;
        q[cell] += RATE * (profits[firm][next] + DISCOUNT * q[next * GRID + best[firm][next]] - q[cell]);
        if (action == was) {
            best[firm][state] = search(q, state);
        } else if (q[cell] > q[state * GRID + was]) {
            best[firm][state] = action;
        }
        return best[firm][state] != was;
    }
}
