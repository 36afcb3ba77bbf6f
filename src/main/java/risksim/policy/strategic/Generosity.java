package risksim.policy.strategic;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.learn.game.MemoryOne;
import risksim.policy.Policy;
import risksim.policy.Seat;

/** What a scenario says of a generous player: it lacks a multiple of what the other lacks for mutual cooperation. */
@About(
        "bears a multiple of the other's loss against mutual cooperation (generous zero-determinant, Stewart and Plotkin 2013)")
@LeavesOut("learning and identity: the chance of forgiving is fixed, and depends on the last move alone")
public record Generosity(
        @About("its loss over the other's") @Within("[1, 1000000]") @Default("3.0") double chi,
        @About("how strongly it reacts, as a part of the strongest possible") @Within("(0, 1]") @Default("1.0")
                double strength)
        implements Policy.Spec {
    public Generosity {
        Check.components(Generosity.class, chi, strength);
    }

    @Override
    public MemoryOnePolicy create(Seat seat) {
        MemoryOne.Payoffs payoffs = MemoryOnePolicy.payoffs(seat);
        double strongest = MemoryOne.strongest(payoffs, chi, payoffs.reward());
        return new MemoryOnePolicy(
                seat, MemoryOne.zeroDeterminant(payoffs, chi, strength * strongest, payoffs.reward()), 1);
    }
}
