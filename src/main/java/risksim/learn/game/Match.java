package risksim.learn.game;

import risksim.check.Check;

/**
 * How often two players of a game of two actions met in each joint action.
 *
 * @param both both took action 0
 * @param yielded the first took 0, the second 1
 * @param took the first took 1, the second 0
 * @param neither both took action 1
 */
public record Match(long both, long yielded, long took, long neither) {

    /**
     * Two automata. A pair of states that comes back brings the same moves again, so play is followed up to there; the rounds that
     * are left are counted, not played. Exact for any number of turns.
     */
    public static Match of(Automaton one, Automaton two, long turns) {
        Moves moves = new Moves(one.states() * two.states(), turns);
        int mine = 0;
        int theirs = 0;
        for (long turn = 0; turn < turns; turn++) {
            int a = one.action(mine);
            int b = two.action(theirs);
            if (moves.cameBack(mine * two.states() + theirs)) {
                return moves.after(turns);
            }
            moves.add(a, b);
            mine = one.next(mine, a, b);
            theirs = two.next(theirs, b, a);
        }
        return moves.after(turns);
    }

    /** The moves of a match up to the first pair of states that comes back. */
    private static final class Moves {
        /** {@code [pair of states]}, at which turn, from 1, it was met; 0 for never. */
        private final int[] met;
        /** {@code [turn]}, how often each joint action was played before it: 16 bits each. */
        private final long[] before;

        private int played;
        private int loop;

        Moves(int pairs, long turns) {
            Check.that(pairs < 1 << 16, "two automata must have fewer than 65,536 pairs of states, have " + pairs);
            this.met = new int[pairs];
            this.before = new long[(int) Math.min(pairs, turns) + 1];
        }

        /** Whether a pair of states was met before; if so, the loop of moves is known. */
        boolean cameBack(int pair) {
            if (met[pair] > 0) {
                loop = met[pair] - 1;
                return true;
            }
            met[pair] = played + 1;
            return false;
        }

        void add(int own, int other) {
            before[played + 1] = before[played] + (1L << (own * 2 + other) * 16);
            played++;
        }

        Match after(long turns) {
            if (turns <= played) {
                return new Match(count(0, turns, 0), count(1, turns, 0), count(2, turns, 0), count(3, turns, 0));
            }
            long rounds = (turns - loop) / (played - loop);
            long rest = loop + (turns - loop) % (played - loop);
            return new Match(
                    count(0, rest, rounds), count(1, rest, rounds), count(2, rest, rounds), count(3, rest, rounds));
        }

        /** How often a joint action is played before a turn, and in so many rounds of the loop. */
        private long count(int joint, long turn, long rounds) {
            return part(before[(int) turn], joint) + rounds * (part(before[played], joint) - part(before[loop], joint));
        }

        private static long part(long counts, int joint) {
            return counts >>> joint * 16 & 0xffff;
        }
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
