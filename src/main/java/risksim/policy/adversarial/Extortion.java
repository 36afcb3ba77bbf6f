package risksim.policy.adversarial;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.learn.game.MemoryOne;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.strategic.MemoryOnePolicy;

/** What a scenario says of an extortioner: its surplus over mutual defection is a multiple of the other's, whatever it does. */
@About("sees to it that its surplus is a multiple of the other's (zero-determinant extortion, Press and Dyson 2012)")
@LeavesOut(
        "whoever may walk away, complain or be protected: the ratio holds in the long run of a repeated dilemma of two without discount, whatever the other does, but nobody there learns whom he plays with")
public record Extortion(
        @About("its surplus over the other's") @Within("[1, 1000000]") @Default("3.0") double chi,
        @About("how strongly it reacts, as a part of the strongest possible") @Within("(0, 1]") @Default("1.0")
                double strength)
        implements Policy.Spec {
    public Extortion {
        Check.components(Extortion.class, chi, strength);
    }

    @Override
    public MemoryOnePolicy create(Seat seat) {
        MemoryOne.Payoffs payoffs = MemoryOnePolicy.payoffs(seat);
        double strongest = MemoryOne.strongest(payoffs, chi, payoffs.punishment());
        return new MemoryOnePolicy(
                seat, MemoryOne.zeroDeterminant(payoffs, chi, strength * strongest, payoffs.punishment()), 0);
    }
}
