package risksim.policy.baseline;

import risksim.check.About;
import risksim.check.LeavesOut;
import risksim.game.market.PricingGame;
import risksim.policy.Policy;
import risksim.policy.Seat;

/** What a scenario says of a firm that posts the price on its grid nearest to the static Nash equilibrium. */
@About("always posts the grid price nearest to the static Nash equilibrium: competition as the textbook has it")
@LeavesOut(
        "how a firm would get to know the equilibrium: it is computed from the true demand and costs of all, which no firm has")
public record StaticNash() implements Policy.Unlearned {
    @Override
    public Policy create(Seat seat) {
        PricingGame market = seat.market();
        return new FixedAction(
                market.nearest(seat.player(), market.nash().prices().get(seat.player())), "static Nash");
    }
}
