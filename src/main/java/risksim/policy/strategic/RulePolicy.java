package risksim.policy.strategic;

import risksim.learn.game.Rule;
import risksim.policy.DiscretePolicy;
import risksim.random.Digest;

/**
 * Plays as a rule says. What it intends is what follows from what it knew before the last move, if that move was the one
 * that is seen.
 */
final class RulePolicy implements DiscretePolicy {
    private final Duel duel;
    private final String name;
    private final Rule rule;
    private long state;
    /** What was known before the last move. */
    private long before;

    RulePolicy(Duel duel, String name, Rule rule) {
        this.duel = duel;
        this.name = name;
        this.rule = rule;
        this.state = rule.start();
        this.before = state;
    }

    @Override
    public int choose(long tick, int seen) {
        return Rule.action(state);
    }

    @Override
    public void learn(long tick, int seen, int action, double reward, int next) {
        before = state;
        state = after(next);
    }

    private long after(int seen) {
        return seen == duel.fresh() ? rule.start() : rule.after(before, duel.own(seen), duel.other(seen));
    }

    @Override
    public int intend(int seen) {
        return Rule.action(after(seen));
    }

    @Override
    public long steadySince() {
        return 0;
    }

    @Override
    public long digest() {
        return Digest.fold(Digest.fold(Digest.EMPTY, state), before);
    }

    @Override
    public RulePolicy copy() {
        RulePolicy copy = new RulePolicy(duel, name, rule);
        copy.state = state;
        copy.before = before;
        return copy;
    }

    @Override
    public String summary() {
        return name + ", next action " + Rule.action(state);
    }
}
