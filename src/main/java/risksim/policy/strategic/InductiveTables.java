package risksim.policy.strategic;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.policy.DiscretePolicy;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.random.Chance;
import risksim.random.Digest;
import risksim.random.Purpose;

/**
 * Holds a few tables, drawn at random once, that say what to do in each state, and follows the one that would have done best so
 * far, without regard to its own weight in the outcome (Challet and Zhang 1997). For games of two actions whose reward for one
 * action is minus that for the other.
 */
public final class InductiveTables implements DiscretePolicy {
    private final Chance ties;
    /** {@code [table][state]}, an action. */
    private final byte[][] tables;
    /** {@code [table]}, what each would have earned in all. */
    private final double[] scores;

    private long steadySince;
    private int leader;

    private InductiveTables(Chance ties, byte[][] tables, double[] scores) {
        this.ties = ties;
        this.tables = tables;
        this.scores = scores;
    }

    @Override
    public int choose(long tick, int seen) {
        int best = 0;
        int equals = 1;
        for (int s = 1; s < scores.length; s++) {
            if (scores[s] > scores[best]) {
                best = s;
                equals = 1;
            } else if (scores[s] == scores[best] && ties.below(++equals, tick, s) == 0) {
                best = s;
            }
        }
        return tables[best][seen];
    }

    @Override
    public void learn(long tick, int seen, int action, double reward, int next) {
        for (int s = 0; s < scores.length; s++) {
            scores[s] += tables[s][seen] == action ? reward : -reward;
        }
        int now = 0;
        for (int s = 1; s < scores.length; s++) {
            now = scores[s] > scores[now] ? s : now;
        }
        steadySince = now == leader ? steadySince : tick + 1;
        leader = now;
    }

    @Override
    public int intend(int seen) {
        return tables[leader][seen];
    }

    @Override
    public long steadySince() {
        return steadySince;
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.EMPTY, scores);
    }

    @Override
    public InductiveTables copy() {
        InductiveTables copy = new InductiveTables(ties, tables, scores.clone());
        copy.leader = leader;
        copy.steadySince = steadySince;
        return copy;
    }

    @Override
    public String summary() {
        return "inductive: follows table " + leader + " of " + tables.length;
    }

    /** What a scenario says of an inductive player. */
    @About("follows whichever of a few random tables would have done best so far (Challet and Zhang 1997)")
    @LeavesOut(
            "any understanding of the crowd: it chooses among a few random tables by their past success, and never makes a new one")
    public record Spec(@About("tables to choose from") @Within("[1, 64]") @Default("2") int tables)
            implements Policy.Spec {
        public Spec {
            Check.components(Spec.class, tables);
        }

        @Override
        public InductiveTables create(Seat seat) {
            Check.that(seat.actions() == 2, "inductive players choose between 2 actions, was " + seat.actions());
            int states = seat.game().states();
            Chance chance = seat.chance(Purpose.TABLE);
            byte[][] drawn = new byte[tables][states];
            for (int s = 0; s < tables; s++) {
                for (int state = 0; state < states; state++) {
                    drawn[s][state] = (byte) chance.below(2, state, s);
                }
            }
            return new InductiveTables(seat.chance(Purpose.TIE), drawn, new double[tables]);
        }
    }
}
