package risksim.policy.strategic;

import java.util.Locale;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.UnlearnedPolicy;
import risksim.random.Chance;
import risksim.random.Digest;
import risksim.random.Purpose;

/**
 * Stays in a contest for a number of steps that is drawn anew each tick: after every step it gives up with the same probability, so
 * how long it stayed tells nothing (Maynard Smith 1974). In small steps the law is the exponential one.
 */
public final class Attrition implements UnlearnedPolicy {
    private final Chance chance;
    private final int actions;
    private final double staying;

    private Attrition(Chance chance, int actions, double hazard) {
        this.chance = chance;
        this.actions = actions;
        this.staying = StrictMath.log1p(-hazard);
    }

    @Override
    public int choose(long tick, int seen) {
        double steps = StrictMath.floor(StrictMath.log1p(-chance.uniform(tick, 0)) / staying);
        return (int) Math.min(actions - 1, steps);
    }

    /** The likeliest choice is to give up at once. */
    @Override
    public int intend(int seen) {
        return 0;
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.EMPTY, new double[] {staying});
    }

    @Override
    public String summary() {
        return String.format(Locale.ROOT, "stays on after a step with probability %.4g", StrictMath.exp(staying));
    }

    /** What a scenario says of it. */
    @LeavesOut("learning and signs of weakness: the time to give up is drawn beforehand and not revised")
    @About(
            "stays for a number of steps that is drawn anew each tick, as if it gave up at each step with the same probability")
    public record Spec(
            @About("probability of giving up at a step; if prize and cost are said, that of the mixed equilibrium")
                    @Within("[0, 1)")
                    @Default("0.0")
                    double hazard,
            @About("worth of the prize") @Within("(0, 1000000]") @Default("1.0") double prize,
            @About("cost of a step") @Within("(0, 1000000]") @Default("0.1") double cost)
            implements Policy.Unlearned {
        public Spec {
            Check.components(Spec.class, hazard, prize, cost);
            Check.that(cost < prize, "cost must be below prize, was " + cost);
        }

        /**
         * The probability of giving up that makes the other indifferent: h of h prize - cost (1 - h) - h^2 prize / 2 = 0, where who
         * gives up together with the other has half of the prize.
         */
        public double equilibrium() {
            double part = cost / prize;
            return 1 + part - StrictMath.sqrt(1 + part * part);
        }

        @Override
        public Attrition create(Seat seat) {
            return new Attrition(seat.chance(Purpose.ACT), seat.actions(), hazard > 0 ? hazard : equilibrium());
        }
    }
}
