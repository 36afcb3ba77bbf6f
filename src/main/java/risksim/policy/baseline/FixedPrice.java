package risksim.policy.baseline;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.policy.Policy;
import risksim.policy.Seat;

/** What a scenario says of a firm that always posts one price. */
@About("always posts the grid price nearest to a given one")
@LeavesOut(
        "any reaction to demand, cost or rivals: the price is held for ever and is rounded to the grid of the market")
public record FixedPrice(@About("the price, in money") @Within("[0, 1000000]") double price)
        implements Policy.Unlearned {
    public FixedPrice {
        Check.components(FixedPrice.class, price);
    }

    @Override
    public Policy create(Seat seat) {
        return new FixedAction(seat.market().nearest(seat.player(), price), "fixed price");
    }
}
