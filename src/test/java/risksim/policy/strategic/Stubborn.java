package risksim.policy.strategic;

import risksim.check.About;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.policy.DiscretePolicy;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.random.Chance;
import risksim.random.Purpose;

/** Does what it did last, and now and then anything. */
public final class Stubborn implements DiscretePolicy {
    private final Seat seat;
    private final Spec spec;
    private int last;

    private Stubborn(Seat seat, Spec spec) {
        this.seat = seat;
        this.spec = spec;
    }

    @Override
    public int choose(long tick, int seen) {
        Chance chance = seat.chance(Purpose.ACT);
        return chance.uniform(tick, 0) < spec.stubbornness() ? last : chance.below(seat.actions(), tick, 1);
    }

    @Override
    public int intend(int seen) {
        return last;
    }

    @Override
    public void learn(long tick, int seen, int action, double reward, int next) {
        last = action;
    }

    @Override
    public long steadySince() {
        return 0;
    }

    @Override
    public long digest() {
        return last;
    }

    @Override
    public Stubborn copy() {
        Stubborn copy = new Stubborn(seat, spec);
        copy.last = last;
        return copy;
    }

    @Override
    public String summary() {
        return "did " + last + " last";
    }

    /** What a scenario says of it. */
    @About("does what it did last with some probability, and anything otherwise")
    @LeavesOut("any look at what it earns: whether what it repeats pays is never asked")
    public record Spec(
            @About("probability of doing the same again") @Within("[0, 1]") @Default("0.9") double stubbornness)
            implements Policy.Spec {
        @Override
        public Stubborn create(Seat seat) {
            return new Stubborn(seat, this);
        }
    }
}
