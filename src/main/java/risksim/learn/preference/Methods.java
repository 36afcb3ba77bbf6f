package risksim.learn.preference;

import java.util.List;

/** The methods of alignment that need no chance and no settings beyond the usual. */
public final class Methods {
    private static final int ROUNDS = 1000;

    private Methods() {}

    /** All of them, in the order in which tables show them. */
    public static List<Alignment> all() {
        return List.of(
                new Nlhf(),
                new NashMd(ROUNDS, 0),
                Rlhf.plain(),
                new Rlhf(BradleyTerry.PLAIN, 1),
                new Dpo(BradleyTerry.PLAIN),
                Voting.BORDA,
                Voting.COPELAND,
                Voting.PLURALITY,
                Voting.RANDOM_DICTATOR);
    }

    /** Those of {@link #all} that can keep such a limit. */
    public static List<Alignment> knowing(Limit limit) {
        return all().stream().filter(method -> method.knows(limit)).toList();
    }
}
