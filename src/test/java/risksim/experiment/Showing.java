package risksim.experiment;

import java.util.function.LongFunction;
import risksim.game.service.ServiceGame;
import risksim.policy.service.Offer;
import risksim.policy.service.Outcome;
import risksim.policy.service.ServicePolicy;

/** A service that shows what a test says. */
record Showing(ServiceGame game, LongFunction<Offer> shown) implements ServicePolicy {
    @Override
    public Offer offer(long tick) {
        return shown.apply(tick);
    }

    @Override
    public void learn(long tick, Offer offer, Outcome outcome) {}

    @Override
    public long digest() {
        return 0;
    }

    @Override
    public Showing copy() {
        return this;
    }

    @Override
    public String summary() {
        return "a test";
    }
}
