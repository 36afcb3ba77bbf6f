package risksim.learn.parallel;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Decodes a circuit with as many positions as its widest level has nodes and a counter in bits: each round reads the counter and
 * writes the next level over the last. As many rounds as the circuit has levels.
 */
public final class Revising implements Schedule {
    private final Circuit circuit;
    private final int width;
    private final int counter;

    public Revising(Circuit circuit) {
        this.circuit = circuit;
        this.width = circuit.width();
        this.counter = circuit.counter();
    }

    @Override
    public int length() {
        return width + counter;
    }

    @Override
    public int symbols() {
        return 2;
    }

    @Override
    public Rights rights() {
        return Rights.REVISION;
    }

    @Override
    public int rounds() {
        return circuit.depth();
    }

    @Override
    public int[] outputs() {
        return IntStream.range(0, circuit.levels().get(circuit.depth() - 1).size())
                .toArray();
    }

    /** The level that a counter counts, from 0; a mask is read as 0. */
    static int count(View view, int from, int bits) {
        int count = 0;
        for (int b = 0; b < bits; b++) {
            count |= Math.max(0, view.at(from + b)) << b;
        }
        return count;
    }

    @Override
    public boolean writes(int round, int position, View view) {
        int done = count(view, width, counter);
        return done < circuit.depth()
                && (position >= width || position < circuit.levels().get(done).size());
    }

    @Override
    public int predict(int round, int position, View view, Coins coins) {
        int done = count(view, width, counter);
        if (position >= width) {
            return (done + 1) >> (position - width) & 1;
        }
        List<Gate> level = circuit.levels().get(done);
        return level.get(position).value(view::at, coins);
    }
}
