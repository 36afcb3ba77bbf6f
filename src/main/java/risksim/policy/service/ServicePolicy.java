package risksim.policy.service;

import risksim.policy.Policy;

/** A policy for encounters of the service shape: each tick it says what it shows, and then learns what its users did. */
public interface ServicePolicy extends Policy {
    /** What is shown and asked at {@code tick}; may draw chance by tick. */
    Offer offer(long tick);

    /** What came of it. */
    void learn(long tick, Offer offer, Outcome outcome);

    @Override
    ServicePolicy copy();
}
