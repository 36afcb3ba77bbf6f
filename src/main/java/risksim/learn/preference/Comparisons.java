package risksim.learn.preference;

import java.util.Arrays;
import risksim.check.Check;

/** Who won against whom how often. Grows without bound at constant memory. */
public final class Comparisons {
    private final int size;
    /** {@code [winner * size + loser]}. */
    private final long[] wins;

    private long total;

    /** No comparisons yet among {@code size} alternatives. */
    public Comparisons(int size) {
        Check.that(size > 0, "alternatives must be at least 1, was " + size);
        this.size = size;
        this.wins = new long[Math.multiplyExact(size, size)];
    }

    /** Comparisons that were counted elsewhere: {@code [winner][loser]}, the diagonal 0. */
    public static Comparisons of(long[][] counts) {
        Comparisons comparisons = new Comparisons(counts.length);
        for (int x = 0; x < counts.length; x++) {
            Check.that(counts[x].length == counts.length, "counts must be square");
            for (int y = 0; y < counts.length; y++) {
                Check.that(counts[x][y] >= 0, "counts must be at least 0, was " + counts[x][y]);
                Check.that(x != y || counts[x][y] == 0, "nothing can win against itself, alternative " + x + " does");
                comparisons.add(x, y, counts[x][y]);
            }
        }
        return comparisons;
    }

    public int size() {
        return size;
    }

    /** Notes that {@code winner} was preferred to {@code loser}. */
    public void add(int winner, int loser) {
        wins[winner * size + loser]++;
        total++;
    }

    /** Notes the same {@code times} times. */
    public void add(int winner, int loser, long times) {
        wins[winner * size + loser] += times;
        total += times;
    }

    /** Adds all that another counted. */
    public void add(Comparisons other) {
        Check.that(other.size == size, "alternatives must be " + size + ", were " + other.size);
        for (int i = 0; i < wins.length; i++) {
            wins[i] += other.wins[i];
        }
        total += other.total;
    }

    /** How often {@code winner} was preferred to {@code loser}. */
    public long count(int winner, int loser) {
        return wins[winner * size + loser];
    }

    /** How many comparisons there were. */
    public long total() {
        return total;
    }

    /** How often each won against each other, as far as is known. */
    public WinMatrix winMatrix() {
        double[][] p = new double[size][size];
        for (int x = 0; x < size; x++) {
            p[x][x] = 0.5;
            for (int y = 0; y < size; y++) {
                long met = count(x, y) + count(y, x);
                if (x != y) {
                    p[x][y] = met == 0 ? Double.NaN : (double) count(x, y) / met;
                }
            }
        }
        return new WinMatrix(p);
    }

    /**
     * How often each pair was compared.
     *
     * @throws IllegalArgumentException if there was no comparison at all
     */
    public Pairs pairs() {
        Check.that(total > 0, "pairs must be drawn from at least one comparison");
        double[][] met = new double[size][size];
        for (int x = 0; x < size; x++) {
            for (int y = 0; y < size; y++) {
                met[x][y] = (double) count(x, y) + count(y, x);
            }
        }
        return Pairs.correlated(met);
    }

    /** {@code [alternatives]}: the wins of each. */
    public long[] borda() {
        long[] sums = new long[size];
        Arrays.setAll(sums, x -> {
            long sum = 0;
            for (int y = 0; y < size; y++) {
                sum += count(x, y);
            }
            return sum;
        });
        return sums;
    }
}
