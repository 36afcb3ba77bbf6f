package risksim.policy;

import risksim.random.Digest;

/** A policy for encounters of the discrete shape that learns nothing: what it does follows from what it sees and from chance alone. */
public interface UnlearnedPolicy extends DiscretePolicy {
    @Override
    default void learn(long tick, int seen, int action, double reward, int next) {}

    @Override
    default long steadySince() {
        return 0;
    }

    /** Nothing is remembered; a policy that is told by numbers folds them in, so that other numbers have another digest. */
    @Override
    default long digest() {
        return Digest.EMPTY;
    }

    /** The policy itself, which nothing that happens can change; one with room to work in gives a copy room of its own. */
    @Override
    default UnlearnedPolicy copy() {
        return this;
    }
}
