package risksim.learn.parallel;

/**
 * Even parity in four rounds by remasking, on pairs of neighbours. Seconds draw bits (the last 0); firsts take the sum of the
 * seconds of the pair before and of their own, so that firsts sum to 0; seconds are masked. Seconds draw again; a pair keeps the
 * parity of its first: 0,1 becomes 1,1 and 1,1 becomes 0,1. A position reads at most two others. An own construction.
 */
final class EvenByRemasking extends JointSchedule {
    EvenByRemasking(ParallelSampling said) {
        super(said, Rights.REMASK);
    }

    private static boolean first(int position) {
        return position % 2 == 0;
    }

    @Override
    public boolean writes(int round, int position, View view) {
        return round <= 4
                && view.masked(position)
                && (round % 2 == 0 || !first(position))
                && (round != 2 || first(position));
    }

    @Override
    public int predict(int round, int position, View view, Coins coins) {
        return switch (round) {
            case 1 -> position == length() - 1 ? 0 : coins.below(2);
            case 2 -> (position == 0 ? 0 : view.at(position - 1)) ^ view.at(position + 1);
            case 3 -> coins.below(2);
            default -> !first(position) || view.masked(position + 1) ? 1 : 0;
        };
    }

    @Override
    public boolean masks(int round, int position, View view) {
        if (round == 2) {
            return !first(position);
        }
        return round == 3
                && (first(position)
                        ? view.at(position + 1) == 1
                        : view.at(position) == 1 && view.at(position - 1) == 0);
    }
}
