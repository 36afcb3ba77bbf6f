package risksim.game;

import java.util.List;

/** A game in whose rules an institution takes from players; it counts what was taken while it is played. */
public interface Penal extends Game {
    /** How often something was taken. */
    long times();

    /** {@code [players]}, what was taken so far, in the unit of rewards. */
    List<Double> paid();
}
