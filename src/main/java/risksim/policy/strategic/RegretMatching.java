package risksim.policy.strategic;

import java.util.Arrays;
import risksim.check.About;
import risksim.check.LeavesOut;
import risksim.policy.DiscretePolicy;
import risksim.policy.Policy;
import risksim.policy.Seat;

/** What a scenario says of a player that matches its regrets (Hart and Mas-Colell 2000, unconditional). */
@About("chooses each action as often as it regrets not having taken it (regret matching, Hart and Mas-Colell 2000)")
@LeavesOut(
        "the future and the other's reaction: it learns from the payoffs of actions it did not take, which it is told exactly, as if others would have played the same")
public record RegretMatching() implements Policy.Spec {
    @Override
    public DiscretePolicy create(Seat seat) {
        return new Retrospective(seat, "regret matching", RegretMatching::match);
    }

    private static void match(double[] sums, double earned, double[] mix) {
        double all = 0;
        for (int a = 0; a < mix.length; a++) {
            mix[a] = Math.max(0, sums[a] - earned);
            all += mix[a];
        }
        if (all == 0) {
            Arrays.fill(mix, 1.0 / mix.length);
            return;
        }
        for (int a = 0; a < mix.length; a++) {
            mix[a] /= all;
        }
    }
}
