package risksim.policy.strategic;

import risksim.policy.DiscretePolicy;
import risksim.random.Digest;

/** Does what a table says for what is seen. */
final class ByState implements DiscretePolicy {
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
    public void learn(long tick, int seen, int action, double reward, int next) {}

    @Override
    public int intend(int seen) {
        return actions[Math.min(seen, actions.length - 1)];
    }

    @Override
    public long steadySince() {
        return 0;
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.EMPTY, actions);
    }

    @Override
    public ByState copy() {
        return this;
    }

    @Override
    public String summary() {
        return name;
    }
}
