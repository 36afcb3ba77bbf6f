package risksim.world;

import risksim.policy.DiscretePolicy;

/** A policy for tests that does at each tick what it is told to, when it chooses and when it learns. */
public record Doing(Choice choice, Choice lesson) implements DiscretePolicy {
    /** What is done at a tick. */
    public interface Choice {
        int at(long tick);
    }

    public Doing(Choice choice) {
        this(choice, tick -> 0);
    }

    @Override
    public int choose(long tick, int seen) {
        return choice.at(tick);
    }

    @Override
    public void learn(long tick, int seen, int action, double reward, int next) {
        lesson.at(tick);
    }

    @Override
    public int intend(int seen) {
        return 0;
    }

    @Override
    public long steadySince() {
        return 0;
    }

    @Override
    public long digest() {
        return 0;
    }

    @Override
    public Doing copy() {
        return this;
    }

    @Override
    public String summary() {
        return "test";
    }
}
