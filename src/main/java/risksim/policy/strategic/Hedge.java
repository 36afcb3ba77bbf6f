package risksim.policy.strategic;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.policy.DiscretePolicy;
import risksim.policy.Policy;
import risksim.policy.Seat;

/** What a scenario says of a player with multiplicative weights (Freund and Schapire 1999). */
@About("multiplies the weight of each action by how well it would have done (Hedge, Freund and Schapire 1999)")
@LeavesOut(
        "the future and the other's reaction: it weighs actions by payoffs that it is told exactly, also of those it did not take")
public record Hedge(
        @About("how fast weights follow rewards, for each unit of reward") @Within("(0, 1000]") @Default("0.1")
                double rate)
        implements Policy.Spec {
    public Hedge {
        Check.components(Hedge.class, rate);
    }

    @Override
    public DiscretePolicy create(Seat seat) {
        return new Retrospective(seat, "hedge", (sums, earned, mix) -> weigh(sums, mix));
    }

    private void weigh(double[] sums, double[] mix) {
        double most = Double.NEGATIVE_INFINITY;
        for (double sum : sums) {
            most = Math.max(most, sum);
        }
        double all = 0;
        for (int a = 0; a < mix.length; a++) {
            mix[a] = StrictMath.exp(rate * (sums[a] - most));
            all += mix[a];
        }
        for (int a = 0; a < mix.length; a++) {
            mix[a] /= all;
        }
    }
}
