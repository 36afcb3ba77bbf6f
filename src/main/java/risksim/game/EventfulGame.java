package risksim.game;

import java.util.List;

/** A game in which things happen that neither actions nor rewards tell: wars, accidents, players taken out. */
public interface EventfulGame extends DiscreteGame {
    /** What can happen, in words; metrics ask for it by these names. */
    List<String> happenings();

    /**
     * Adds what happened in a tick.
     *
     * @param before the state in which the actions were chosen
     * @param actions {@code [players]}, read only
     * @param after the state that {@link #resolve} gave
     * @param sums {@code [happenings]}, to be added to
     */
    void tell(int before, int[] actions, int after, double[] sums);
}
