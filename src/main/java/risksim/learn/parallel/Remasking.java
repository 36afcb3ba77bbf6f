package risksim.learn.parallel;

import java.util.stream.IntStream;

/**
 * Decodes a circuit with two banks, each a widest level and a counter: a round fills the bank that is free from the other, then
 * masks that other. As many rounds as the circuit has levels.
 */
public final class Remasking implements Schedule {
    private final Circuit circuit;
    private final int width;
    private final int counter;
    private final int bank;

    public Remasking(Circuit circuit) {
        this.circuit = circuit;
        this.width = circuit.width();
        this.counter = circuit.counter();
        this.bank = width + counter;
    }

    @Override
    public int length() {
        return 2 * bank;
    }

    @Override
    public int symbols() {
        return 2;
    }

    @Override
    public Rights rights() {
        return Rights.REMASK;
    }

    @Override
    public int rounds() {
        return circuit.depth();
    }

    @Override
    public int[] outputs() {
        int from = circuit.depth() % 2 == 1 ? 0 : bank;
        return IntStream.range(
                        from, from + circuit.levels().get(circuit.depth() - 1).size())
                .toArray();
    }

    /** The first position of the bank in which a position does not lie. */
    private int other(int position) {
        return position < bank ? bank : 0;
    }

    private int done(int bankFrom, View view) {
        return Revising.count(view, bankFrom + width, counter);
    }

    @Override
    public boolean writes(int round, int position, View view) {
        int done = done(other(position), view);
        boolean starts = done > 0 || (position < bank && view.masked(bank + width));
        int within = position % bank;
        return view.masked(position)
                && starts
                && done < circuit.depth()
                && (within >= width || within < circuit.levels().get(done).size());
    }

    @Override
    public int predict(int round, int position, View view, Coins coins) {
        int from = other(position);
        int done = done(from, view);
        int within = position % bank;
        return within >= width
                ? (done + 1) >> (within - width) & 1
                : circuit.levels().get(done).get(within).value(at -> view.at(from + at), coins);
    }

    /** A bank is masked when the other counts one level more. */
    @Override
    public boolean masks(int round, int position, View view) {
        int here = position < bank ? 0 : bank;
        int own = done(here, view);
        return !view.masked(position) && own > 0 && done(other(position), view) > own;
    }
}
