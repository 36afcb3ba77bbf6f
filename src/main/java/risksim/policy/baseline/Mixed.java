package risksim.policy.baseline;

import java.util.List;
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

/** Plays a mixed strategy: each action with its probability, at every tick anew. It intends the likeliest action. */
public final class Mixed implements UnlearnedPolicy {
    private final Chance chance;
    /** {@code [actions]}, running sums of probabilities. */
    private final double[] upTo;

    private final int likeliest;

    private Mixed(Chance chance, double[] upTo, int likeliest) {
        this.chance = chance;
        this.upTo = upTo;
        this.likeliest = likeliest;
    }

    @Override
    public int choose(long tick, int seen) {
        double draw = chance.uniform(tick, 0) * upTo[upTo.length - 1];
        int action = 0;
        while (draw >= upTo[action]) {
            action++;
        }
        return action;
    }

    @Override
    public int intend(int seen) {
        return likeliest;
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.EMPTY, upTo);
    }

    @Override
    public String summary() {
        return "mixed: any of " + upTo.length + " actions, most often action " + likeliest;
    }

    /** What a scenario says of a mixed strategy. */
    @About("plays each action with its probability, at every tick anew")
    @LeavesOut(
            "any reaction and any learning: the same probabilities are drawn from in each tick, independent of the past")
    public record Spec(
            @About("weights of the actions, in proportion to their probabilities")
                    @Within("[0, 1000000]")
                    @Default("[1.0, 1.0]")
                    List<Double> weights)
            implements Policy.Spec {
        public Spec {
            Check.components(Spec.class, weights);
            weights = List.copyOf(weights);
            Check.that(weights.stream().anyMatch(weight -> weight > 0), "weights must not all be 0");
        }

        @Override
        public Mixed create(Seat seat) {
            Check.that(
                    weights.size() == seat.actions(),
                    "weights must hold one for each of the " + seat.actions() + " actions, holds " + weights.size());
            double[] upTo = new double[weights.size()];
            double sum = 0;
            int likeliest = 0;
            for (int a = 0; a < upTo.length; a++) {
                sum += weights.get(a);
                upTo[a] = sum;
                likeliest = weights.get(a) > weights.get(likeliest) ? a : likeliest;
            }
            return new Mixed(seat.chance(Purpose.ACT), upTo, likeliest);
        }
    }
}
