package risksim.policy.strategic;

import java.util.Arrays;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.game.escalation.Crisis;
import risksim.learn.game.Conflict;
import risksim.policy.DiscretePolicy;
import risksim.policy.Policy;
import risksim.policy.Seat;

/**
 * What a scenario says of a side that bargains as the equilibrium says (Fearon 1995): a defender grants up to what war would leave the
 * challenger of its part; a challenger demands what is worth most against all costs that the defender may have, or against the one
 * it was told.
 */
@LeavesOut("reputation: how bold one is does not depend on what became of earlier crises")
@About("demands or grants what the equilibrium of a crisis says (Fearon 1995)")
public record CrisisBargaining(
        @About("how much more than that it demands, or less it grants") @Within("[-1, 1]") @Default("0.0")
                double boldness)
        implements Policy.Unlearned {
    public CrisisBargaining {
        Check.components(CrisisBargaining.class, boldness);
    }

    @Override
    public DiscretePolicy create(Seat seat) {
        Check.that(seat.game() instanceof Crisis, "this policy can only take part in a crisis");
        Crisis crisis = (Crisis) seat.game();
        int[] actions = new int[crisis.states()];
        boolean challenger = seat.player() == 0;
        Arrays.setAll(
                actions,
                seen -> crisis.action(challenger ? demand(crisis, seen) + boldness : grant(crisis, seen) - boldness));
        return new ByState(challenger ? "demands as the equilibrium says" : "grants what war would cost", actions);
    }

    private static double grant(Crisis crisis, int seen) {
        return crisis.said().strength() + crisis.cost(seen);
    }

    private static double demand(Crisis crisis, int seen) {
        Crisis.Spec said = crisis.said();
        double unknown = Conflict.Crisis.of(said.strength(), said.cost(), said.low(), said.high())
                .demand();
        return seen > said.kinds()
                ? unknown
                : crisis.known(seen).stream()
                        .map(cost -> said.strength() + cost)
                        .findAny()
                        .orElse(unknown);
    }
}
