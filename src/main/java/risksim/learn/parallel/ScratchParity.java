package risksim.learn.parallel;

import java.util.Arrays;
import java.util.stream.IntStream;
import risksim.check.Check;

/**
 * Even parity without rights but with scratch positions: free bits on all outputs but the last, then a tree of sums whose root is
 * the last output. One round and as many as the tree is high.
 */
public final class ScratchParity implements Schedule {
    private final int bits;
    /** {@code [positions]}, the round in which each is filled. */
    private final int[] round;
    /** {@code [positions]}, the first input of each sum. */
    private final int[] from;
    /** {@code [positions]}, the position after its last input. */
    private final int[] to;

    /**
     * @param outputs at least 2
     * @param fanIn how many bits a sum takes, at least 2
     */
    public ScratchParity(int outputs, int fanIn) {
        Check.that(outputs >= 2 && fanIn >= 2, "outputs and fan-in must be at least 2");
        this.bits = outputs - 1;
        int[] rounds = new int[2 * outputs];
        int[] first = new int[2 * outputs];
        int[] last = new int[2 * outputs];
        Arrays.fill(rounds, 0, bits, 1);
        int begin = 0;
        int end = bits;
        int now = 1;
        do {
            int next = end;
            now++;
            for (int at = begin; at < end; at += fanIn) {
                rounds[next] = now;
                first[next] = at;
                last[next++] = Math.min(end, at + fanIn);
            }
            begin = end;
            end = next;
        } while (end - begin > 1);
        this.round = Arrays.copyOf(rounds, end);
        this.from = Arrays.copyOf(first, end);
        this.to = Arrays.copyOf(last, end);
    }

    @Override
    public int length() {
        return round.length;
    }

    @Override
    public int symbols() {
        return 2;
    }

    @Override
    public Rights rights() {
        return Rights.NONE;
    }

    @Override
    public int rounds() {
        return round[round.length - 1];
    }

    @Override
    public int[] outputs() {
        return IntStream.concat(IntStream.range(0, bits), IntStream.of(length() - 1))
                .toArray();
    }

    @Override
    public boolean writes(int now, int position, View view) {
        return now == round[position];
    }

    @Override
    public int predict(int now, int position, View view, Coins coins) {
        return position < bits
                ? coins.below(2)
                : IntStream.range(from[position], to[position]).map(view::at).sum() % 2;
    }
}
