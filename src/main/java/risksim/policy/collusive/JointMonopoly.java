package risksim.policy.collusive;

import risksim.check.About;
import risksim.game.market.PricingGame;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.baseline.FixedPrice;

/** What a scenario says of a firm that posts the price of the joint monopoly, whatever the others do. */
@About("always posts the grid price nearest to the joint monopoly: a cartel that nobody needs to police")
public record JointMonopoly() implements Policy.Unlearned {
    @Override
    public Policy create(Seat seat) {
        PricingGame market = seat.market();
        return new FixedPrice(market.monopoly().prices().get(seat.player())).create(seat);
    }
}
