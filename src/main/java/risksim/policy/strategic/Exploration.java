package risksim.policy.strategic;

import java.util.Arrays;
import risksim.random.Chance;

/**
 * Exploration that dies out: at tick t an agent tries a uniformly drawn action with probability {@code exp(-decay t)},
 * independently of all other ticks. What is tried in a block of ticks is a function of the block alone, whatever was asked
 * before; the last block asked for is kept.
 *
 * <p>While exploration is frequent each tick has a draw of its own. Once it is rare, candidates are found by geometric
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
    /** {@code [tick in block]}: the action that is tried, or -1. */
    private final int[] tried = new int[BLOCK];

    private long block = -1;

    Exploration(Chance chance, int actions, double decay) {
        this.chance = chance;
        this.actions = actions;
        this.decay = decay;
        for (int i = 0; i < BLOCK; i++) {
            fading[i] = StrictMath.exp(-decay * i);
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

    private void enter(long entered) {
        block = entered;
        long from = entered * BLOCK;
        double rate = StrictMath.exp(-decay * from);
        if (rate < RARE) {
            Arrays.fill(tried, NOTHING);
            skip(from, rate);
        } else {
            draw(from, rate);
        }
    }

    private void draw(long from, double rate) {
        for (int i = 0; i < BLOCK; i++) {
            int action = chance.below(actions, from + i, 1);
            tried[i] = chance.uniform(from + i, 0) < rate * fading[i] ? action : NOTHING;
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

    /** An explorer with the same draws. */
    Exploration copy() {
        return new Exploration(chance, actions, decay);
    }
}
