package risksim.policy.baseline;

import risksim.policy.DiscretePolicy;
import risksim.random.Digest;

/** Does the same for ever. */
final class FixedAction implements DiscretePolicy {
    private final int action;
    private final String why;

    FixedAction(int action, String why) {
        this.action = action;
        this.why = why;
    }

    @Override
    public int choose(long tick, int seen) {
        return action;
    }

    @Override
    public void learn(long tick, int seen, int action, double reward, int next) {}

    @Override
    public int intend(int seen) {
        return action;
    }

    @Override
    public long steadySince() {
        return 0;
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.EMPTY, action);
    }

    @Override
    public FixedAction copy() {
        return this;
    }

    @Override
    public String summary() {
        return why + ": always action " + action;
    }
}
