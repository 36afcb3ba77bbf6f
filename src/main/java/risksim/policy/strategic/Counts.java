package risksim.policy.strategic;

/** Three counts and an action in one number: the action in the last bit, each count in [0, 2^20). Counts stop at their ends. */
final class Counts {
    private static final int WIDTH = 20;
    /** The highest count. */
    static final long MOST = (1L << WIDTH) - 1;

    private Counts() {}

    static long of(int action, long first, long second, long third) {
        return action | cut(first) << 1 | cut(second) << (1 + WIDTH) | cut(third) << (1 + 2 * WIDTH);
    }

    private static long cut(long count) {
        return Math.max(0, Math.min(MOST, count));
    }

    static long first(long memory) {
        return memory >>> 1 & MOST;
    }

    static long second(long memory) {
        return memory >>> (1 + WIDTH) & MOST;
    }

    static long third(long memory) {
        return memory >>> (1 + 2 * WIDTH) & MOST;
    }
}
