package risksim.policy.strategic;

import risksim.check.About;
import risksim.check.LeavesOut;
import risksim.policy.DiscretePolicy;
import risksim.policy.Policy;
import risksim.policy.Seat;

/** What a scenario says of a player that answers best to how the others have played so far (Brown 1951). */
@About("answers best to how often the others have played each joint action so far (fictitious play, Brown 1951)")
@LeavesOut(
        "that others learn: it best-responds to the frequencies of their past actions as if these were fixed, and knows all payoffs exactly")
public record FictitiousPlay() implements Policy.Spec {
    @Override
    public DiscretePolicy create(Seat seat) {
        return new Retrospective(seat, "fictitious play", (sums, earned, mix) -> best(sums, mix));
    }

    /** The best action; equals share. */
    private static void best(double[] sums, double[] mix) {
        double most = Double.NEGATIVE_INFINITY;
        for (double sum : sums) {
            most = Math.max(most, sum);
        }
        int equals = 0;
        for (double sum : sums) {
            equals += sum == most ? 1 : 0;
        }
        for (int a = 0; a < mix.length; a++) {
            mix[a] = sums[a] == most ? 1.0 / equals : 0;
        }
    }
}
