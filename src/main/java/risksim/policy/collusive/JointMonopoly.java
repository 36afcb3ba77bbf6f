package risksim.policy.collusive;

import risksim.check.About;
import risksim.check.LeavesOut;
import risksim.game.market.PricingGame;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.baseline.FixedPrice;

/** What a scenario says of a firm that posts the price of the joint monopoly, whatever the others do. */
@About("always posts the grid price nearest to the joint monopoly: a cartel that nobody needs to police")
@LeavesOut(
        "why anybody keeps to it: it charges the joint optimum, computed from the true demand, even when it is undercut")
public record JointMonopoly() implements Policy.Unlearned {
    @Override
    public Policy create(Seat seat) {
        PricingGame market = seat.market();
        return new FixedPrice(market.monopoly().prices().get(seat.player())).create(seat);
    }
}
