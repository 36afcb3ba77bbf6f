package risksim.policy.baseline;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.LeavesOut;
import risksim.check.Within;
import risksim.policy.Policy;
import risksim.policy.Seat;

/** What a scenario says of an agent that always takes one action. */
@About("always takes one action")
@LeavesOut("any reaction: the choice is the same whatever happens, which no deployed agent does")
public record FixedChoice(@About("number of the action, from 0") @Within("[0, 1000000]") @Default("0") int action)
        implements Policy.Spec {
    public FixedChoice {
        Check.components(FixedChoice.class, action);
    }

    @Override
    public Policy create(Seat seat) {
        Check.that(
                action < seat.actions(),
                "action must be below " + seat.actions() + ", the actions of the game, was " + action);
        return new FixedAction(action, "fixed choice of '" + seat.game().label(seat.player(), action) + "'");
    }
}
