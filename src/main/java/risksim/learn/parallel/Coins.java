package risksim.learn.parallel;

import risksim.random.Chance;

/** Private random numbers of positions. Each call gives a new one, independent of all others. */
@FunctionalInterface
public interface Coins {
    /** An integer in [0, bound), all equally likely. */
    int below(int bound);

    /** The draws of a stream at a tick, from an index on. */
    static Coins of(Chance chance, long tick, int first) {
        int[] index = {first};
        return bound -> chance.below(bound, tick, index[0]++);
    }
}
