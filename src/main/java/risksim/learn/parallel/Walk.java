package risksim.learn.parallel;

import java.util.Arrays;
import org.apache.commons.math3.fraction.BigFraction;

/** Goes through all that coins can show, one way after the other, and knows the exact probability of each. */
final class Walk implements Coins {
    private int[] shown = new int[16];
    private int[] bounds = new int[16];
    private int known;
    private int asked;

    @Override
    public int below(int bound) {
        if (asked == known) {
            if (known == shown.length) {
                shown = Arrays.copyOf(shown, 2 * known);
                bounds = Arrays.copyOf(bounds, 2 * known);
            }
            shown[known] = 0;
            bounds[known++] = bound;
        }
        return shown[asked++];
    }

    /** The probability of the way just gone. */
    BigFraction probability() {
        BigFraction probability = BigFraction.ONE;
        for (int i = 0; i < asked; i++) {
            probability = probability.divide(bounds[i]);
        }
        return probability;
    }

    /** Turns to the next way; false if all were gone. */
    boolean next() {
        asked = 0;
        while (known > 0 && shown[known - 1] == bounds[known - 1] - 1) {
            known--;
        }
        if (known == 0) {
            return false;
        }
        shown[known - 1]++;
        return true;
    }
}
