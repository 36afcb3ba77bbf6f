package risksim.random;

/**
 * All the chance of one scenario: a 64-bit seed, split into streams by replication, purpose and entity. Every seed counts,
 * 0 included. Two arms of an experiment that share a replication share its streams.
 *
 * @param key the seed, after the replication has been mixed in
 */
public record Streams(long key) {

    /** The streams of a scenario's seed, before a replication is chosen. */
    public static Streams of(long seed) {
        return new Streams(Mix.bits(seed + Mix.GOLDEN));
    }

    /** The streams of one replication, numbered from 0. */
    public Streams replication(long number) {
        return new Streams(Mix.bits(key ^ Mix.bits(number * Mix.GOLDEN + 1)));
    }

    /** The draws of one entity for one purpose; entities are numbered by whoever owns them. */
    public Chance stream(Purpose purpose, long entity) {
        long mixed = Mix.bits(key + purpose.code() * Mix.GOLDEN);
        long low = Mix.keyed(entity + Mix.GOLDEN, mixed);
        return new Chance(low, Mix.bits(low ^ mixed) + purpose.code());
    }
}
