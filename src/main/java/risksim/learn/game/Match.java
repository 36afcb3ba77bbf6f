package risksim.learn.game;

/**
 * How often two players of a game of two actions met in each joint action.
 *
 * @param both both took action 0
 * @param yielded the first took 0, the second 1
 * @param took the first took 1, the second 0
 * @param neither both took action 1
 */
public record Match(long both, long yielded, long took, long neither) {

    /** Two automata, one table look-up a turn. */
    public static Match of(Automaton one, Automaton two, long turns) {
        return played(one.against(two), turns);
    }

    /** Plays on a table of pairs; see {@link Automaton#against}. */
    static Match played(int[] table, long turns) {
        int met = 0;
        int pair = 0;
        long took = 0;
        long neither = 0;
        long yielded = 0;
        for (long turn = 0; turn < turns; turn++) {
            int now = table[pair];
            pair = now >> 2;
            met = now & 3;
            yielded += met & ~(met >> 1) & 1;
            took += (met >> 1) & ~met & 1;
            neither += met & (met >> 1);
        }
        return new Match(turns - yielded - took - neither, yielded, took, neither);
    }

    /** Two rules, whatever they remember. */
    public static Match of(Rule one, Rule two, long turns) {
        long mine = one.start();
        long theirs = two.start();
        long[] met = new long[4];
        for (long turn = 0; turn < turns; turn++) {
            int a = Rule.action(mine);
            int b = Rule.action(theirs);
            met[a * 2 + b]++;
            mine = one.after(mine, a, b);
            theirs = two.after(theirs, b, a);
        }
        return new Match(met[0], met[1], met[2], met[3]);
    }

    /** The sum of the first player's rewards. */
    public double score(double reward, double sucker, double temptation, double punishment) {
        return both * reward + yielded * sucker + took * temptation + neither * punishment;
    }

    /** How often the first player took action 0. */
    public long cooperations() {
        return both + yielded;
    }
}
