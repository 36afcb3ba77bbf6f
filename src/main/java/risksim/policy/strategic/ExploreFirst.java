package risksim.policy.strategic;

import java.util.Arrays;
import java.util.Locale;
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
 * Tries actions at random for a fixed number of ticks, then keeps to the one with the best mean reward for ever (explore, then commit: Robbins
 * 1952). It knows nothing of the game and does not see states.
 */
public final class ExploreFirst implements DiscretePolicy {
    private final Chance chance;
    private final long trials;
    /** {@code [actions]}, how often each was tried, and what it earned. */
    private final long[] tried;

    private final double[] earned;
    private long played;
    private int best;
    private long steadySince;

    private ExploreFirst(Chance chance, long trials, long[] tried, double[] earned) {
        this.chance = chance;
        this.trials = trials;
        this.tried = tried;
        this.earned = earned;
    }

    @Override
    public int choose(long tick, int seen) {
        return played < trials ? chance.below(tried.length, tick, 0) : best;
    }

    @Override
    public int intend(int seen) {
        return best;
    }

    @Override
    public void learn(long tick, int seen, int action, double reward, int next) {
        if (played++ < trials) {
            tried[action]++;
            earned[action] += reward;
            int found = better();
            steadySince = found == best ? steadySince : tick + 1;
            best = found;
        }
    }

    /** The action with the best mean; the first among equals, and none that was never tried. */
    private int better() {
        int found = -1;
        for (int a = 0; a < tried.length; a++) {
            if (tried[a] > 0 && (found < 0 || earned[a] / tried[a] > earned[found] / tried[found])) {
                found = a;
            }
        }
        return found;
    }

    @Override
    public long steadySince() {
        return steadySince;
    }

    @Override
    public long digest() {
        long counts = Digest.fold(Digest.EMPTY, played);
        for (long count : tried) {
            counts = Digest.fold(counts, count);
        }
        return Digest.fold(counts, earned);
    }

    @Override
    public ExploreFirst copy() {
        ExploreFirst copy = new ExploreFirst(chance, trials, tried.clone(), earned.clone());
        copy.played = played;
        copy.best = best;
        copy.steadySince = steadySince;
        return copy;
    }

    @Override
    public String summary() {
        return String.format(
                Locale.ROOT,
                "tried each action %s times, holds action %d to be the best",
                Arrays.toString(tried),
                best);
    }

    /** What a scenario says of who explores first. */
    @About(
            "tries actions at random for a while, then keeps to the one with the best mean (explore, then commit: Robbins 1952)")
    @LeavesOut(
            "change: others may learn in the meantime, but what was found best in the first ticks is kept for ever and in every state")
    public record Spec(
            @About("ticks of trying, for each action") @Within("[1, 1000000000]") @Default("100") int samples)
            implements Policy.Spec {
        public Spec {
            Check.components(Spec.class, samples);
        }

        @Override
        public ExploreFirst create(Seat seat) {
            int actions = seat.actions();
            return new ExploreFirst(
                    seat.chance(Purpose.EXPLORE), (long) samples * actions, new long[actions], new double[actions]);
        }
    }
}
