package risksim.population;

import java.util.List;
import risksim.random.Digest;

/**
 * What a block, or a whole crowd, did in one tick, by service and group. Counts are whole, amounts are summed over users in
 * order of index within a block, and over blocks in order of block, so that they have one value however blocks are owned.
 */
public final class Sums {
    /** What is counted. */
    public enum Count {
        /** Users engaged when the tick began: those who were shown content. */
        SERVED,
        /** Users engaged when the tick ended. */
        ENGAGED,
        /** Users who left. */
        DEPARTURES,
        /** Users who came back from an absence, or came first, to this service. */
        RETURNS,
        /** Of the returns, and of multi-homing users, those whose last service was another. */
        SWITCHES,
        /** Ticks of the sessions that ended. */
        SESSION_TICKS,
        /** Ticks of the absences that ended. */
        ABSENCE_TICKS,
        /** Ticks so far of the sessions that go on, over users engaged when the tick ended. */
        TENURE_TICKS
    }

    /** What is summed. */
    public enum Amount {
        /** Expected reward of the service, over those served. */
        REWARD,
        /** Satisfaction after the content, over those served. */
        SATISFACTION,
        /** Utility of the content to its users, over those served. */
        WELFARE
    }

    private static final int COUNTS = Count.values().length;
    private static final int AMOUNTS = Amount.values().length;

    private final int services;
    private final int groups;
    /** {@code [count][service * groups + group]}. */
    private final long[][] counts;
    /** {@code [amount][service * groups + group]}. */
    private final double[][] amounts;

    Sums(int services, int groups) {
        this.services = services;
        this.groups = groups;
        counts = new long[COUNTS][services * groups];
        amounts = new double[AMOUNTS][services * groups];
    }

    /** A count of one service and group. */
    public long count(Count what, int service, int group) {
        return counts[what.ordinal()][service * groups + group];
    }

    /** A count over all services and groups. */
    public long count(Count what) {
        long sum = 0;
        for (long part : counts[what.ordinal()]) {
            sum += part;
        }
        return sum;
    }

    /** An amount of one service and group. */
    public double amount(Amount what, int service, int group) {
        return amounts[what.ordinal()][service * groups + group];
    }

    /** An amount over all services and groups. */
    public double amount(Amount what) {
        double sum = 0;
        for (double part : amounts[what.ordinal()]) {
            sum += part;
        }
        return sum;
    }

    /** Services in these sums. */
    public int services() {
        return services;
    }

    /** Groups in these sums. */
    public int groups() {
        return groups;
    }

    long[] counts(Count what) {
        return counts[what.ordinal()];
    }

    double[] amounts(Amount what) {
        return amounts[what.ordinal()];
    }

    /** The sums of all blocks, which must be given in order of block. */
    public static Sums total(List<Sums> blocks) {
        Sums total = new Sums(blocks.get(0).services, blocks.get(0).groups);
        blocks.forEach(total::add);
        return total;
    }

    private void add(Sums other) {
        for (int what = 0; what < COUNTS; what++) {
            for (int cell = 0; cell < services * groups; cell++) {
                counts[what][cell] += other.counts[what][cell];
            }
        }
        for (int what = 0; what < AMOUNTS; what++) {
            for (int cell = 0; cell < services * groups; cell++) {
                amounts[what][cell] += other.amounts[what][cell];
            }
        }
    }

    /** A digest of what came before followed by every count and amount. */
    public long fold(long digest) {
        long folded = digest;
        for (long[] count : counts) {
            for (long number : count) {
                folded = Digest.fold(folded, number);
            }
        }
        for (double[] amount : amounts) {
            folded = Digest.fold(folded, amount);
        }
        return folded;
    }
}
