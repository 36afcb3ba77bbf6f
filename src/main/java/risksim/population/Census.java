package risksim.population;

import java.util.Arrays;
import risksim.check.Check;

/**
 * A map of people: how many are engaged at which satisfaction and since how long, and how many are away. Counting reads the arrays of
 * cohorts and changes nothing; it draws no chance. Of many people a part is counted, always the same first users of every cohort: who
 * belongs to which group is drawn user by user, so that they are like all others.
 */
public final class Census {
    /** Steps of tenure that are told apart; from 4 ticks on two steps double it. */
    private static final int[] SINGLE = {0, 1, 2, 3};

    private final int groups;
    private final double low;
    private final double width;
    private final int columns;
    private final int[] edges;
    /** {@code [ticks]}: the row of a tenure, for tenures below the last edge. */
    private final byte[] rows;
    /** {@code [group][row * columns + column]}; the row after the last one holds those who are away. */
    private final long[][] counts;

    private long people;

    /**
     * @param groups the number of groups
     * @param low least satisfaction, where the first column begins
     * @param width satisfaction in a column
     * @param columns the number of columns; what lies outside is counted in the first or last one
     * @param longest the longest tenure that is told apart, in ticks
     */
    public Census(int groups, double low, double width, int columns, long longest) {
        Check.that(width > 0 && columns > 0, "width and columns must be above 0");
        this.groups = groups;
        this.low = low;
        this.width = width;
        this.columns = columns;
        this.edges = edges(longest);
        this.rows = new byte[edges[edges.length - 1] + 1];
        for (int row = 0; row < edges.length; row++) {
            int to = row + 1 < edges.length ? edges[row + 1] : rows.length;
            Arrays.fill(rows, edges[row], to, (byte) row);
        }
        this.counts = new long[groups][(edges.length + 1) * columns];
    }

    private static int[] edges(long longest) {
        int[] edges = Arrays.copyOf(SINGLE, SINGLE.length + 60);
        int size = SINGLE.length;
        for (int octave = 4; octave <= Math.min(longest, 1 << 24) && size < edges.length - 1; octave *= 2) {
            edges[size++] = octave;
            edges[size++] = octave + octave / 2;
        }
        return Arrays.copyOf(edges, size);
    }

    /** Forgets what was counted. */
    public void clear() {
        people = 0;
        for (long[] group : counts) {
            Arrays.fill(group, 0);
        }
    }

    /**
     * Counts the first users of a cohort.
     *
     * @param now the tick that comes next
     * @param users how many, at most all
     */
    public void count(Cohort cohort, long now, int users) {
        int upTo = Math.min(users, cohort.users());
        int away = edges.length;
        int last = rows.length - 1;
        for (int user = 0; user < upTo; user++) {
            int row = cohort.engaged(user) ? rows[(int) Math.min(cohort.ticks(user, now), last)] : away;
            counts[cohort.type(user)][row * columns + column(cohort.satisfaction(user))]++;
        }
        people += upTo;
    }

    private int column(double satisfaction) {
        return Math.min(columns - 1, Math.max(0, (int) ((satisfaction - low) / width)));
    }

    /** How many people were counted. */
    public long people() {
        return people;
    }

    /** The number of rows of tenure. */
    public int rows() {
        return edges.length;
    }

    /** The number of columns of satisfaction. */
    public int columns() {
        return columns;
    }

    /** The shortest tenure of a row, in ticks. */
    public int from(int row) {
        return edges[row];
    }

    /** People of a group who are engaged, by row of tenure and column of satisfaction. */
    public long engaged(int group, int row, int column) {
        return counts[group][row * columns + column];
    }

    /** People of a group who are away, by column of the satisfaction with which they left. */
    public long away(int group, int column) {
        return counts[group][edges.length * columns + column];
    }

    /** The number of groups. */
    public int groups() {
        return groups;
    }
}
