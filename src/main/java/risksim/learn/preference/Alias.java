package risksim.learn.preference;

import java.util.Arrays;

/** Draws from a fixed distribution with one uniform number and one look-up (Walker 1977, Vose 1991). */
final class Alias {
    /** {@code [slots]}: below this the slot itself is drawn, above it the other. */
    private final double[] own;

    private final int[] other;

    /** Weights of at least 0 with a sum above 0. */
    Alias(double[] weights) {
        int n = weights.length;
        double sum = Arrays.stream(weights).sum();
        own = new double[n];
        other = new int[n];
        int[] queue = new int[n];
        int poor = 0;
        int rich = n;
        for (int i = 0; i < n; i++) {
            own[i] = weights[i] * n / sum;
            other[i] = i;
            if (own[i] < 1) {
                queue[poor++] = i;
            } else {
                queue[--rich] = i;
            }
        }
        while (poor > 0 && rich < n) {
            int giver = queue[rich];
            int taker = queue[--poor];
            other[taker] = giver;
            own[giver] -= 1 - own[taker];
            if (own[giver] < 1) {
                rich++;
                queue[poor++] = giver;
            }
        }
        // what is left over is full but for rounding
        for (int i = 0; i < poor; i++) {
            own[queue[i]] = weights[queue[i]] > 0 ? 1 : own[queue[i]];
        }
        for (int i = rich; i < n; i++) {
            own[queue[i]] = 1;
        }
    }

    /** The index that {@code uniform} in [0, 1) falls on. */
    int draw(double uniform) {
        double scaled = uniform * own.length;
        int slot = (int) scaled;
        return scaled - slot < own[slot] ? slot : other[slot];
    }
}
