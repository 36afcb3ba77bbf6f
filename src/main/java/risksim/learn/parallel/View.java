package risksim.learn.parallel;

import java.util.Arrays;
import risksim.check.Check;

/**
 * What one position may read of a sequence in one round. Its own content is free; of others it may read as many as the fan-in
 * allows, each as often as it likes. Without that budget the last position could read all others, and nothing would be hard.
 */
public final class View {
    /** The content of a position that is not filled. */
    public static final int MASK = -1;

    private final int[] tokens;
    private final int fanIn;
    /** {@code [positions]}, the number of the last reader of each. */
    private final int[] reader;

    private int number;
    private int own;
    private int left;
    private long read;

    /**
     * @param tokens {@code [positions]}, read only
     * @param fanIn how many others may be read, at least 0
     */
    public View(int[] tokens, int fanIn) {
        this.tokens = tokens;
        this.fanIn = fanIn;
        this.reader = new int[tokens.length];
        Arrays.fill(reader, -1);
    }

    /** The same sequence as another position sees it, with a budget of its own. */
    public View of(int position) {
        number++;
        own = position;
        left = fanIn;
        return this;
    }

    /**
     * What a position holds: a symbol, or {@link #MASK}.
     *
     * @throws IllegalStateException if the budget is used up
     */
    public int at(int position) {
        if (position != own && reader[position] != number) {
            reader[position] = number;
            if (left-- == 0) {
                throw new IllegalStateException(
                        "position " + own + " reads more than " + fanIn + " others in a round, among them " + position);
            }
            read++;
        }
        return tokens[position];
    }

    /** Whether a position is not filled; counts as reading it. */
    public boolean masked(int position) {
        return at(position) == MASK;
    }

    /** How often any position read another, so far. */
    long read() {
        return read;
    }

    /** The others that a position can see who sees {@code fanIn} of {@code positions}: the nearest, first the one before it. */
    public static int[] sight(int position, int positions, int fanIn) {
        Check.that(position >= 0 && position < positions, "position must be below " + positions + ", was " + position);
        int[] sight = new int[Math.min(fanIn, positions - 1)];
        int seen = 0;
        for (int distance = 1; seen < sight.length; distance++) {
            if (position - distance >= 0) {
                sight[seen++] = position - distance;
            }
            if (position + distance < positions && seen < sight.length) {
                sight[seen++] = position + distance;
            }
        }
        return sight;
    }
}
