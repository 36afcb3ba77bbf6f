package risksim.policy.service;

/**
 * Makes one offer for ever and learns nothing.
 *
 * @param always the offer
 * @param summary what it is, for people
 */
record Steady(Offer always, String summary) implements ServicePolicy {
    @Override
    public Offer offer(long tick) {
        return always;
    }

    @Override
    public void learn(long tick, Offer offer, Outcome outcome) {}

    @Override
    public long digest() {
        return always.fold(0);
    }

    @Override
    public Steady copy() {
        return this;
    }
}
