package risksim.learn.parallel;

/**
 * Joint choices without rights: as many positions as there are for each round are filled for good, from what they can see of those
 * before them. In one round this is a product of the target's marginals.
 */
final class InTurn extends JointSchedule {
    InTurn(ParallelSampling said) {
        super(said, Rights.NONE);
    }

    private int roundOf(int position) {
        return 1 + (int) ((long) position * rounds() / length());
    }

    @Override
    public boolean writes(int round, int position, View view) {
        return round == roundOf(position);
    }

    @Override
    public int predict(int round, int position, View view, Coins coins) {
        return switch (said.target()) {
            case PARITY -> bit(position, view, coins);
            case LEADER -> held(1, position, view) > 0 || coins.below(open(round)) > 0 ? 0 : 1;
            case PERMUTATION -> free(position, view, coins);
            case CONSENSUS -> nearest(position, view, coins);
        };
    }

    /** How many positions are filled in this round or later. */
    private int open(int round) {
        int open = 0;
        for (int i = 0; i < length(); i++) {
            open += roundOf(i) >= round ? 1 : 0;
        }
        return open;
    }

    /** The last position makes what it sees even, if all that it sees is filled; all others toss a coin. */
    private int bit(int position, View view, Coins coins) {
        if (position < length() - 1 || sight[position].length == 0 || held(View.MASK, position, view) > 0) {
            return coins.below(2);
        }
        return held(1, position, view) % 2;
    }

    private int nearest(int position, View view, Coins coins) {
        for (int other : sight[position]) {
            if (!view.masked(other)) {
                return view.at(other);
            }
        }
        return coins.below(symbols());
    }
}
