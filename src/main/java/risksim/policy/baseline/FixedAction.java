package risksim.policy.baseline;

import risksim.policy.UnlearnedPolicy;
import risksim.random.Digest;

/** Does the same for ever. */
final class FixedAction implements UnlearnedPolicy {
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
    public int intend(int seen) {
        return action;
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.EMPTY, action);
    }

    @Override
    public String summary() {
        return why + ": always action " + action;
    }
}
