package risksim.viz;

/**
 * An arm that was switched on by hand.
 *
 * @param tick before which tick
 * @param arm the arm that holds from there on
 */
public record Switch(long tick, String arm) {}
