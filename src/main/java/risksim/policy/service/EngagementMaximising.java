package risksim.policy.service;

import risksim.check.About;
import risksim.check.LeavesOut;
import risksim.policy.Policy;
import risksim.policy.Seat;

/** What a scenario says of a service that wants its users to stay above all. */
@About("shows what raises satisfaction most, whatever it pays")
@LeavesOut(
        "learning, cost and law: it knows what keeps users and shows that alone, which is an extreme and not an observed service")
public record EngagementMaximising() implements Policy.Unlearned {
    @Override
    public ServicePolicy create(Seat seat) {
        return new Steady(Greedy.offer(seat.service(), false), "engagement-maximising");
    }
}
