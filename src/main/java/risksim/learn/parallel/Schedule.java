package risksim.learn.parallel;

/**
 * How positions are filled in rounds. In a round every position reads the sequence as it was before the round (snapshot rule),
 * all write at once, then some may be masked. What a position does is a function of what it reads and of its own coins.
 */
public interface Schedule {
    /** How many positions there are. */
    int length();

    /** How many symbols a position can hold; symbols are numbered from 0. */
    int symbols();

    /** What may happen to filled positions. */
    Rights rights();

    /** The last round; rounds are numbered from 1. */
    int rounds();

    /** {@code [outputs]}, the positions that are the result, in order. */
    int[] outputs();

    /** Whether a position is written in a round: the rule of unmasking. */
    boolean writes(int round, int position, View view);

    /** What is written: the predictor. Asked only where {@link #writes} says so. */
    int predict(int round, int position, View view, Coins coins);

    /** Whether a position is masked again at the end of a round, after seeing what all wrote: the rule of remasking. */
    default boolean masks(int round, int position, View view) {
        return false;
    }
}
