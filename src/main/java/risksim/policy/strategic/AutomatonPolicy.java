package risksim.policy.strategic;

import risksim.learn.game.Automaton;
import risksim.policy.DiscretePolicy;
import risksim.random.Digest;

/**
 * Plays as a finite automaton says. What it intends is what follows from its state before the last move, if that move was the one
 * that is seen.
 */
final class AutomatonPolicy implements DiscretePolicy {
    private final Duel duel;
    private final String name;
    private final Automaton automaton;
    private int state;
    /** The state before the last move. */
    private int before;

    AutomatonPolicy(Duel duel, String name, Automaton automaton) {
        this.duel = duel;
        this.name = name;
        this.automaton = automaton;
    }

    @Override
    public int choose(long tick, int seen) {
        return automaton.action(state);
    }

    @Override
    public void learn(long tick, int seen, int action, double reward, int next) {
        before = state;
        state = after(next);
    }

    private int after(int seen) {
        return seen == duel.fresh() ? 0 : automaton.next(before, duel.own(seen), duel.other(seen));
    }

    @Override
    public int intend(int seen) {
        return automaton.action(after(seen));
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
    public AutomatonPolicy copy() {
        AutomatonPolicy copy = new AutomatonPolicy(duel, name, automaton);
        copy.state = state;
        copy.before = before;
        return copy;
    }

    @Override
    public String summary() {
        return name + ": an automaton of " + automaton.states() + " states, now in state " + state;
    }
}
