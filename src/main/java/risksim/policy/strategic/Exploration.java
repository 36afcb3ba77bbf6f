package risksim.policy.strategic;

import java.util.Arrays;
import risksim.random.Chance;

/**
 * Exploration that dies out: at tick t an agent tries a uniformly drawn action with probability {@code exp(-decay t)},
 * independently of all other ticks. What is tried in a block of ticks is a function of the block alone, whatever was asked
 * before; the last block asked for is kept.
 *
 * <p>While exploration is frequent each tick has one draw of its own. Once it is rare, candidates are found by geometric
 * skips at the block's highest rate and thinned to the rate of their tick (Lewis and Shedler 1979), which has the same law
 * at a cost that falls with the rate.
 */
final class Exploration {
    private static final int BLOCK = 256;
    private static final double RARE = 1.0 / 16;
    private static final int NOTHING = -1;

    private final Chance chance;
    private final int actions;
    private final double decay;
    /** {@code [tick in block]}: the probability of exploring there, relative to that at the start of the block. */
    private final double[] fading = new double[BLOCK];
    /** {@code [tick in block]}: the inverse of that. */
    private final double[] growing = new double[BLOCK];
    /** {@code [tick in block]}: the action that is tried, or -1. */
    private final int[] tried = new int[BLOCK];

    /** The first tick of the first block in which exploration is rare. */
    private final long quiet;

    private long block = -1;

    Exploration(Chance chance, int actions, double decay) {
        this.chance = chance;
        this.actions = actions;
        this.decay = decay;
        this.quiet = (long) Math.min(Chance.TICKS, StrictMath.ceil(-StrictMath.log(RARE) / decay / BLOCK) * BLOCK);
        for (int i = 0; i < BLOCK; i++) {
            fading[i] = StrictMath.exp(-decay * i);
            growing[i] = StrictMath.exp(decay * i);
        }
    }

    /** What is done at {@code tick}: what is tried then, or else {@code wanted}. Masks, since no processor foresees chance. */
    int instead(int wanted, long tick) {
        if (tick / BLOCK != block) {
            enter(tick / BLOCK);
        }
        int instead = tried[(int) tick & (BLOCK - 1)];
        int nothing = instead >> 31;
        return (wanted & nothing) | (instead & ~nothing);
    }

    /** Whether, from {@code tick} on, exploration is so seldom that a learner's mind hardly ever changes. */
    boolean rare(long tick) {
        return tick >= quiet;
    }

    private void enter(long entered) {
        block = entered;
        long from = entered * BLOCK;
        double rate = StrictMath.exp(-decay * from);
        if (rare(from)) {
            Arrays.fill(tried, NOTHING);
            skip(from, rate);
        } else {
            draw(from, rate);
        }
    }

    /** One draw says whether to explore, and if so what: where it lies below the rate, it is uniform there. */
    private void draw(long from, double rate) {
        double spread = actions / rate;
        for (int i = 0; i < BLOCK; i++) {
            int action = (int) (chance.uniform(from + i, 0) * (spread * growing[i]));
            int within = (action - actions) >> 31;
            tried[i] = (action & within) | ~within;
        }
    }

    private void skip(long from, double rate) {
        double staying = StrictMath.log1p(-rate);
        int draw = 2;
        double at = -1;
        while (rate > 0) {
            at += 1 + StrictMath.floor(StrictMath.log1p(-chance.uniform(from, draw++)) / staying);
            if (at >= BLOCK) {
                return;
            }
            if (chance.uniform(from, draw++) < fading[(int) at]) {
                tried[(int) at] = chance.below(actions, from + (long) at, 1);
            }
        }
    }
}
