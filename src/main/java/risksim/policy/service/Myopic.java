package risksim.policy.service;

import risksim.check.About;
import risksim.policy.Policy;
import risksim.policy.Seat;

/** What a scenario says of a service that takes the most reward now. */
@About("shows what pays most now")
public record Myopic() implements Policy.Unlearned {
    @Override
    public ServicePolicy create(Seat seat) {
        return new Steady(Greedy.offer(seat.service(), true), "myopic");
    }
}
