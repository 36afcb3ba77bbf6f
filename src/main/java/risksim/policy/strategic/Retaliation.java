package risksim.policy.strategic;

import risksim.check.About;
import risksim.check.Check;
import risksim.check.LeavesOut;
import risksim.game.escalation.DeadHand;
import risksim.policy.DiscretePolicy;
import risksim.policy.Policy;
import risksim.policy.Seat;

/** What a scenario says of a side that strikes back at every alarm, without asking anybody. */
@LeavesOut("doubt: an alarm is answered as one answers it, whatever came of earlier ones")
@About("orders to strike at every alarm (automated deterrence)")
public record Retaliation() implements Policy.Unlearned {
    @Override
    public DiscretePolicy create(Seat seat) {
        Check.that(seat.game() instanceof DeadHand, "this policy can only take part in retaliation under false alarms");
        int[] actions = new int[DeadHand.WAR + 1];
        actions[DeadHand.ALARM] = DeadHand.STRIKE;
        return new ByState("strikes at every alarm", actions);
    }
}
