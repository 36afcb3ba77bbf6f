package risksim.random;

/**
 * A rolling 64-bit hash. Equal inputs in equal order give equal digests on every machine; one changed bit changes it with
 * probability 1 - 2^-64 for inputs not chosen against it. It certifies sameness of runs, it is not a cryptographic seal.
 */
public final class Digest {
    private Digest() {}

    /** The digest of nothing. */
    public static final long EMPTY = Mix.GOLDEN;

    /** The digest of what came before followed by {@code next}. A bijection in either argument. */
    public static long fold(long digest, long next) {
        return (Long.rotateLeft(digest, 23) ^ next) * Mix.GOLDEN;
    }

    /** The digest followed by an array of numbers, bit by bit. */
    public static long fold(long digest, double[] numbers) {
        long folded = digest;
        for (double number : numbers) {
            folded = fold(folded, Double.doubleToRawLongBits(number));
        }
        return folded;
    }

    /** The digest followed by an array of integers. */
    public static long fold(long digest, int[] numbers) {
        long folded = digest;
        for (int number : numbers) {
            folded = fold(folded, number);
        }
        return folded;
    }

    /** The digest as it is printed: 16 hexadecimal digits. */
    public static String text(long digest) {
        return String.format("%016x", Mix.bits(digest));
    }
}
