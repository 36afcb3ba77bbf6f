package risksim.learn.game;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A finite automaton that plays a game of two actions (Rubinstein 1986): in a state it takes an action, and what both did leads
 * to the next state. State 0 is the first.
 */
public final class Automaton {
    /** {@code [state]}, the action: 0 or 1. */
    private final int[] actions;
    /** {@code [state * 4 + own * 2 + other]}, the next state. */
    private final int[] next;

    private Automaton(int[] actions, int[] next) {
        this.actions = actions;
        this.next = next;
    }

    /** The automaton of a rule, found by following it wherever it can get; empty if it has more than {@code most} states. */
    public static Optional<Automaton> of(Rule rule, int most) {
        Map<Long, Integer> numbers = new HashMap<>();
        List<Long> memories = new ArrayList<>();
        List<Integer> next = new ArrayList<>();
        numbers.put(rule.start(), 0);
        memories.add(rule.start());
        for (int state = 0; state < memories.size(); state++) {
            for (int pair = 0; pair < 4; pair++) {
                long after = rule.after(memories.get(state), pair >> 1, pair & 1);
                if (numbers.putIfAbsent(after, memories.size()) == null) {
                    memories.add(after);
                }
                next.add(numbers.getOrDefault(after, 0));
            }
            if (memories.size() > most) {
                return Optional.empty();
            }
        }
        return Optional.of(new Automaton(
                memories.stream().mapToInt(Rule::action).toArray(),
                next.stream().mapToInt(Integer::intValue).toArray()));
    }

    /** How many states it has. */
    public int states() {
        return actions.length;
    }

    /** The action taken in a state. */
    public int action(int state) {
        return actions[state];
    }

    /** The next state. */
    public int next(int state, int own, int other) {
        return next[state * 4 + own * 2 + other];
    }
}
