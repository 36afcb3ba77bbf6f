package risksim.random;

/** Bit mixers: bijections of 64 bits after which every input bit moves every output bit with probability one half. */
final class Mix {
    /** The golden ratio in 64 bits, odd: the increment of SplitMix64 (Steele, Lea and Flood 2014). */
    static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final long FIRST = 0xBF58476D1CE4E5B9L;
    private static final long SECOND = 0x94D049BB133111EBL;

    private Mix() {}

    /** Stafford's thirteenth variant of the MurmurHash3 finaliser, the output function of SplitMix64. */
    static long bits(long z) {
        long first = (z ^ (z >>> 30)) * FIRST;
        long second = (first ^ (first >>> 27)) * SECOND;
        return second ^ (second >>> 31);
    }

    /** The same mixer with a second key folded in halfway, so that two streams agree only if both keys do. */
    static long keyed(long z, long key) {
        long first = (z ^ (z >>> 30)) * FIRST ^ key;
        long second = (first ^ (first >>> 27)) * SECOND;
        return second ^ (second >>> 31);
    }
}
