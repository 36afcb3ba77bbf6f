package risksim.policy.service;

import risksim.check.About;
import risksim.check.LeavesOut;
import risksim.policy.Policy;
import risksim.policy.Seat;

/** What a scenario says of a service that takes the most reward now. */
@About("shows the content that pays most now, whoever leaves for it")
@LeavesOut(
        "the future and any learning: it knows what each content earns now and how users respond, and takes the best of this tick")
public record Myopic() implements Policy.Unlearned {
    @Override
    public ServicePolicy create(Seat seat) {
        return new Steady(Greedy.offer(seat.service(), true), "myopic");
    }
}
