package risksim.population;

import java.util.Arrays;

/** Arrays that a step needs and nobody keeps: one for each thread that steps cohorts. */
public final class Workspace {
    /** {@code [k]}: index of the k-th user whose status changes this tick. */
    final char[] moved = new char[Population.COHORT];

    /** {@code [k]}: of these, index of the k-th who is away and comes back. */
    final char[] coming = new char[Population.COHORT];

    private int[] seen = {};

    Workspace() {}

    /** Zeroed counters, at least {@code length}. */
    int[] counters(int length) {
        if (seen.length < length) {
            seen = new int[length];
        } else {
            Arrays.fill(seen, 0, length, 0);
        }
        return seen;
    }
}
