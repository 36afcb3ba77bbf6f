package risksim.learn.parallel;

import java.util.Arrays;

/**
 * Carries out a schedule: holds it to its rights and to a fan-in, and counts what it costs. The formal model is that of diffusion
 * language models as parallel samplers (arXiv 2512.25014).
 */
public final class Decoder {
    private final Schedule schedule;
    private final int fanIn;

    /**
     * @param fanIn how many others a position may read in a round, for each of its three rules
     */
    public Decoder(Schedule schedule, int fanIn) {
        this.schedule = schedule;
        this.fanIn = fanIn;
    }

    /** A decoder whose positions may read all others. */
    public Decoder(Schedule schedule) {
        this(schedule, schedule.length());
    }

    /**
     * What a schedule cost.
     *
     * @param rounds the last round in which anything changed
     * @param length positions
     * @param footprint the most positions that were filled at once, at the end of a round
     * @param reveals masked positions that were filled, summed over rounds
     * @param bitsRead bits that positions read of others; a position is coded by as many bits as its symbols and the mask need
     */
    public record Counts(int rounds, int length, int footprint, int reveals, long bitsRead) {}

    /**
     * A finished sequence.
     *
     * @param output {@code [outputs]}, symbols, or {@link View#MASK} where nothing was left
     * @param counts what it cost
     */
    public record Decoded(int[] output, Counts counts) {}

    /**
     * Decodes once.
     *
     * @throws IllegalStateException if the schedule breaks its rights, reads beyond the fan-in, or writes no symbol
     */
    public Decoded decode(Coins coins) {
        int[] tokens = new int[schedule.length()];
        Arrays.fill(tokens, View.MASK);
        int rounds = 0;
        int footprint = 0;
        int reveals = 0;
        long read = 0;
        for (int round = 1; round <= schedule.rounds(); round++) {
            View before = new View(tokens, fanIn);
            int[] written = written(round, before, tokens, coins);
            View after = new View(written, fanIn);
            int[] next = masked(round, after, written);
            reveals += filled(tokens, written);
            footprint = Math.max(footprint, filled(next));
            rounds = Arrays.equals(tokens, next) && Arrays.equals(tokens, written) ? rounds : round;
            read += before.read() + after.read();
            tokens = next;
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(schedule.symbols());
        Counts counts = new Counts(rounds, tokens.length, footprint, reveals, read * bits);
        int[] end = tokens;
        return new Decoded(Arrays.stream(schedule.outputs()).map(at -> end[at]).toArray(), counts);
    }

    private int[] written(int round, View view, int[] tokens, Coins coins) {
        int[] written = tokens.clone();
        for (int i = 0; i < tokens.length; i++) {
            if (schedule.writes(round, i, view.of(i))) {
                written[i] = schedule.predict(round, i, view.of(i), coins);
                symbol(i, written[i]);
                legal(i, tokens[i], written[i]);
            }
        }
        return written;
    }

    private int[] masked(int round, View view, int[] written) {
        int[] masked = written.clone();
        for (int i = 0; i < written.length; i++) {
            if (schedule.masks(round, i, view.of(i))) {
                masked[i] = View.MASK;
                legal(i, written[i], View.MASK);
            }
        }
        return masked;
    }

    private void symbol(int position, int token) {
        if (token < 0 || token >= schedule.symbols()) {
            throw new IllegalStateException("position " + position + " cannot hold symbol " + token);
        }
    }

    private void legal(int position, int from, int to) {
        boolean legal =
                switch (schedule.rights()) {
                    case NONE -> from == to || from == View.MASK;
                    case REMASK -> from == to || from == View.MASK || to == View.MASK;
                    case REVISION -> true;
                };
        if (!legal) {
            throw new IllegalStateException("position " + position + " holds " + from + " and may not become "
                    + (to == View.MASK ? "masked" : to) + " under rights " + schedule.rights());
        }
    }

    private static int filled(int[] tokens) {
        return (int) Arrays.stream(tokens).filter(token -> token != View.MASK).count();
    }

    private static int filled(int[] before, int[] after) {
        int filled = 0;
        for (int i = 0; i < before.length; i++) {
            filled += before[i] == View.MASK && after[i] != View.MASK ? 1 : 0;
        }
        return filled;
    }
}
