package risksim.learn.parallel;

import java.util.stream.IntStream;

/**
 * Decodes a circuit with a position for each node and no rights: all nodes of a level are filled as soon as the level before
 * is. As many rounds as the circuit has levels, as many positions as it has nodes.
 */
public final class ChainOfThought implements Schedule {
    private final Circuit circuit;
    private final boolean oneByOne;
    /** {@code [depth]}, the position of each level's first node. */
    private final int[] first;
    /** {@code [positions]}. */
    private final int[] level;

    private ChainOfThought(Circuit circuit, boolean oneByOne) {
        this.circuit = circuit;
        this.oneByOne = oneByOne;
        this.first = new int[circuit.depth()];
        this.level = new int[circuit.nodes()];
        int position = 0;
        for (int l = 0; l < first.length; l++) {
            first[l] = position;
            for (int j = 0; j < circuit.levels().get(l).size(); j++) {
                level[position++] = l;
            }
        }
    }

    /** Fills level by level. */
    public static ChainOfThought parallel(Circuit circuit) {
        return new ChainOfThought(circuit, false);
    }

    /** Fills node by node, as an autoregressive model does. */
    public static ChainOfThought oneByOne(Circuit circuit) {
        return new ChainOfThought(circuit, true);
    }

    @Override
    public int length() {
        return level.length;
    }

    @Override
    public int symbols() {
        return 2;
    }

    @Override
    public Rights rights() {
        return Rights.NONE;
    }

    @Override
    public int rounds() {
        return oneByOne ? circuit.nodes() : circuit.depth();
    }

    @Override
    public int[] outputs() {
        return IntStream.range(first[first.length - 1], length()).toArray();
    }

    @Override
    public boolean writes(int round, int position, View view) {
        int before = oneByOne ? position - 1 : level[position] == 0 ? -1 : first[level[position] - 1];
        return view.masked(position) && (before < 0 || !view.masked(before));
    }

    @Override
    public int predict(int round, int position, View view, Coins coins) {
        int l = level[position];
        Gate gate = circuit.levels().get(l).get(position - first[l]);
        return gate.value(at -> view.at(first[l - 1] + at), coins);
    }
}
