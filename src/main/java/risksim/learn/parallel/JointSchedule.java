package risksim.learn.parallel;

import java.util.stream.IntStream;

/** Joint choices of agents who act at once: each position is an agent who sees the nearest others. */
abstract sealed class JointSchedule implements Schedule permits InTurn, Repair, EvenByRevising, EvenByRemasking {
    final ParallelSampling said;
    /** {@code [positions][seen]}. */
    final int[][] sight;

    private final Rights rights;

    JointSchedule(ParallelSampling said, Rights rights) {
        this.said = said;
        this.rights = rights;
        this.sight = IntStream.range(0, said.positions())
                .mapToObj(i -> View.sight(i, said.positions(), said.fanIn()))
                .toArray(int[][]::new);
    }

    @Override
    public final int length() {
        return said.positions();
    }

    @Override
    public final int symbols() {
        return said.symbols();
    }

    @Override
    public final Rights rights() {
        return rights;
    }

    @Override
    public final int rounds() {
        return said.rounds();
    }

    @Override
    public final int[] outputs() {
        return IntStream.range(0, length()).toArray();
    }

    /** How many of those a position sees hold a symbol, not counting itself. */
    final int held(int symbol, int position, View view) {
        int held = 0;
        for (int other : sight[position]) {
            held += view.at(other) == symbol ? 1 : 0;
        }
        return held;
    }

    /** A symbol that nobody in sight holds, all equally likely; any symbol if all are held. */
    final int free(int position, View view, Coins coins) {
        int[] free = IntStream.range(0, symbols())
                .filter(symbol -> view.at(position) != symbol && held(symbol, position, view) == 0)
                .toArray();
        return free.length == 0 ? coins.below(symbols()) : free[coins.below(free.length)];
    }
}
