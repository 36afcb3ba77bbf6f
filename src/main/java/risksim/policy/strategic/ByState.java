package risksim.policy.strategic;

import risksim.policy.UnlearnedPolicy;
import risksim.random.Digest;

/** Does what a table says for what is seen. */
final class ByState implements UnlearnedPolicy {
    private final String name;
    /** {@code [seen]}; what is seen beyond the last counts as the last. */
    private final int[] actions;

    ByState(String name, int[] actions) {
        this.name = name;
        this.actions = actions;
    }

    @Override
    public int choose(long tick, int seen) {
        return intend(seen);
    }

    @Override
    public int intend(int seen) {
        return actions[Math.min(seen, actions.length - 1)];
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.EMPTY, actions);
    }

    @Override
    public String summary() {
        return name;
    }
}
