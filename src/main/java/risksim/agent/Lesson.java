package risksim.agent;

/**
 * What came of one tick for one agent. The arrays are read, never written.
 *
 * @param seen {@code [roles]}, before the choice
 * @param actions {@code [roles]}
 * @param rewards {@code [roles]}
 * @param next {@code [roles]}, what is seen after
 */
@SuppressWarnings("ArrayRecordComponent")
public record Lesson(long tick, int[] seen, int[] actions, double[] rewards, int[] next) {}
