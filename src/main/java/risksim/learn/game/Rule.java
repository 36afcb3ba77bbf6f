package risksim.learn.game;

/**
 * A deterministic way to play a game of two actions again and again, 0 to cooperate and 1 to defect. All it knows is a number:
 * the last bit is the action it takes next, the rest is what it remembers.
 */
public interface Rule {
    /** What is known before the first move. */
    long start();

    /** What is known after a move, given what was known before it and what both did. */
    long after(long memory, int own, int other);

    /** The action taken with this knowledge. */
    static int action(long memory) {
        return (int) (memory & 1);
    }
}
