package risksim.learn.parallel;

/**
 * Even parity in two rounds by revision: first free bits and a last 0, then each bit becomes the sum of itself and the one before.
 * The sums telescope to 0. A position reads one other.
 */
final class EvenByRevising extends JointSchedule {
    EvenByRevising(ParallelSampling said) {
        super(said, Rights.REVISION);
    }

    @Override
    public boolean writes(int round, int position, View view) {
        return round <= 2;
    }

    @Override
    public int predict(int round, int position, View view, Coins coins) {
        if (round == 1) {
            return position < length() - 1 ? coins.below(2) : 0;
        }
        return position == 0 ? view.at(0) : view.at(position - 1) ^ view.at(position);
    }
}
