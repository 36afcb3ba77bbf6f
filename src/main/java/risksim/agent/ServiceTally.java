package risksim.agent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import risksim.metric.Event;
import risksim.population.Sums;

/** Sums what people do over the ticks of a window, and cuts the sums into stretches. */
final class ServiceTally {
    /** Fees are booked in units of 2^-20 of money, so that sums are exact: equal prices give equal fees, however many pay. */
    private static final double BOOKED = 0x1.0p20;

    private final int services;
    private final int groups;
    private final double discount;
    private final long window;
    /** {@code [service * groups + group][count]}. */
    private long[][] counts;
    /** {@code [service * groups + group][amount]}. */
    private double[][] amounts;
    /** {@code [service * groups + group]}. */
    private double[] discounted;
    /** {@code [service * groups + group]}, money. */
    private double[] paid;

    private long[] last;
    private double worth = 1;
    private long from;

    ServiceTally(int services, int groups, double discount, long window) {
        this.services = services;
        this.groups = groups;
        this.discount = discount;
        this.window = window;
        counts = new long[services * groups][Sums.Count.values().length];
        amounts = new double[services * groups][Sums.Amount.values().length];
        discounted = new double[services * groups];
        paid = new double[services * groups];
        last = new long[services * groups];
    }

    /** The same counts for the same window, with what comes from now on discounted so. */
    ServiceTally copy(double discounting) {
        ServiceTally copy = new ServiceTally(services, groups, discounting, window);
        copy.counts = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
        copy.amounts = Arrays.stream(amounts).map(double[]::clone).toArray(double[][]::new);
        copy.discounted = discounted.clone();
        copy.paid = paid.clone();
        copy.last = last.clone();
        copy.worth = worth;
        copy.from = from;
        return copy;
    }

    /**
     * Counts one tick.
     *
     * @param fees {@code [services]}, money that each user served pays
     */
    void add(Sums sums, double[] fees) {
        for (int service = 0; service < services; service++) {
            for (int group = 0; group < groups; group++) {
                int cell = service * groups + group;
                for (Sums.Count what : Sums.Count.values()) {
                    counts[cell][what.ordinal()] += sums.count(what, service, group);
                }
                for (Sums.Amount what : Sums.Amount.values()) {
                    amounts[cell][what.ordinal()] += sums.amount(what, service, group);
                }
                discounted[cell] += worth * sums.amount(Sums.Amount.REWARD, service, group);
                paid[cell] += StrictMath.rint(fees[service] * BOOKED)
                        / BOOKED
                        * sums.count(Sums.Count.SERVED, service, group);
                last[cell] = sums.count(Sums.Count.ENGAGED, service, group);
            }
        }
        worth *= discount;
    }

    /** Whether a window ends before tick {@code next}. */
    boolean full(long next) {
        return next % window == 0;
    }

    /** Whether something was counted since the last cut. */
    boolean open(long next) {
        return next > from;
    }

    Event.Served cut(long next) {
        List<List<Event.Account>> accounts = new ArrayList<>();
        for (int service = 0; service < services; service++) {
            List<Event.Account> row = new ArrayList<>();
            for (int group = 0; group < groups; group++) {
                row.add(account(service * groups + group));
            }
            accounts.add(row);
        }
        Event.Served served = new Event.Served(from, next, accounts);
        counts = new long[services * groups][Sums.Count.values().length];
        amounts = new double[services * groups][Sums.Amount.values().length];
        discounted = new double[services * groups];
        paid = new double[services * groups];
        from = next;
        return served;
    }

    private Event.Account account(int cell) {
        List<Long> whole = new ArrayList<>();
        for (long count : counts[cell]) {
            whole.add(count);
        }
        List<Double> real = new ArrayList<>();
        for (double amount : amounts[cell]) {
            real.add(amount);
        }
        return new Event.Account(whole, real, discounted[cell], last[cell], paid[cell]);
    }
}
