package risksim.learn.parallel;

/**
 * Joint choices with rights: all choose at once, whoever collides chooses again. Of several who hold one place the first keeps it;
 * of several leaders all draw again; consensus follows the first in sight. What revision writes over, remasking first takes back.
 */
final class Repair extends JointSchedule {
    Repair(ParallelSampling said) {
        super(said, said.rights());
    }

    @Override
    public boolean writes(int round, int position, View view) {
        return view.masked(position) || (rights() == Rights.REVISION && collides(position, view));
    }

    @Override
    public boolean masks(int round, int position, View view) {
        return rights() == Rights.REMASK && collides(position, view);
    }

    private boolean collides(int position, View view) {
        int own = view.at(position);
        return switch (said.target()) {
            case PARITY -> false;
            case LEADER -> {
                int leaders = held(1, position, view) + (own == 1 ? 1 : 0);
                yield leaders == 0 || (leaders > 1 && own == 1);
            }
            case PERMUTATION -> before(own, position, view);
            case CONSENSUS -> own != View.MASK && first(position, view) != own;
        };
    }

    private boolean before(int symbol, int position, View view) {
        for (int other : sight[position]) {
            if (other < position && view.at(other) == symbol) {
                return true;
            }
        }
        return false;
    }

    /** What the first filled position in sight holds, counting itself. */
    private int first(int position, View view) {
        int first = view.masked(position) ? length() : position;
        for (int other : sight[position]) {
            first = other < first && !view.masked(other) ? other : first;
        }
        return first == length() ? View.MASK : view.at(first);
    }

    @Override
    public int predict(int round, int position, View view, Coins coins) {
        return switch (said.target()) {
            case PARITY -> coins.below(2);
            case LEADER -> coins.below(rivals(position, view)) == 0 ? 1 : 0;
            case PERMUTATION -> free(position, view, coins);
            case CONSENSUS -> {
                int first = first(position, view);
                yield first == View.MASK ? coins.below(symbols()) : first;
            }
        };
    }

    /** How many draw for the lead together with a position, itself among them. */
    private int rivals(int position, View view) {
        if (view.masked(position)) {
            return 1 + held(View.MASK, position, view) + length() - 1 - sight[position].length;
        }
        return view.at(position) == 1 ? 1 + held(1, position, view) : length();
    }
}
