package risksim.agent;

import java.util.Collection;
import java.util.List;
import risksim.policy.Letter;

/** Channels between agents: letters in their total order, whatever order they arrived in. */
public final class Letters {
    private Letters() {}

    /** All letters by tick, sender and sequence. */
    public static List<Letter> ordered(Collection<Letter> letters) {
        return letters.stream().sorted().toList();
    }

    /** Those meant for one agent, in the order given. */
    public static List<Letter> to(int agent, List<Letter> letters) {
        return letters.isEmpty()
                ? letters
                : letters.stream().filter(letter -> letter.reaches(agent)).toList();
    }
}
