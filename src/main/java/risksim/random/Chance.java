package risksim.random;

/**
 * The draws of one entity for one purpose. A draw is a function of (tick, index): it can be made in any order, by any
 * thread, and made again. A record of two keys, so that it costs no state and can be shared.
 *
 * <p>The generator is counter-based in the manner of Salmon et al. 2011 ("Parallel random numbers: as easy as 1, 2, 3"):
 * the counter is mixed by the finaliser of SplitMix64 with two keys.
 *
 * @param low first key
 * @param high second key
 */
public record Chance(long low, long high) {
    /** Indices below this are distinct within a tick. */
    public static final int INDICES = 1 << 16;

    /** Ticks below this are distinct. */
    public static final long TICKS = 1L << 47;

    private static final double UNIT = 0x1.0p-53;

    /** 64 uniform bits for {@code tick} in [0, 2^47) and {@code index} in [0, 65536). */
    public long bits(long tick, int index) {
        return Mix.keyed(((tick << 16) + index) * Mix.GOLDEN + low, high);
    }

    /** A number in [0, 1), a multiple of 2^-53. */
    public double uniform(long tick, int index) {
        return (bits(tick, index) >>> 11) * UNIT;
    }

    /** An integer in [0, bound); the probabilities are equal to within {@code bound} / 2^32 of their size. */
    public int below(int bound, long tick, int index) {
        return (int) (((bits(tick, index) >>> 32) * bound) >>> 32);
    }
}
