package risksim.metric.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import risksim.check.Check;
import risksim.game.Game;
import risksim.game.service.ServiceGame;
import risksim.metric.Curve;
import risksim.metric.Event;
import risksim.metric.Metric;
import risksim.population.Sums;

/** All that services did to people, summed over a replication; metrics of services are made of it. */
final class Ledger implements Metric {
    private static final Sums.Count[] COUNTS = Sums.Count.values();
    private static final Sums.Amount[] AMOUNTS = Sums.Amount.values();

    final ServiceGame game;
    private final Function<Ledger, OptionalDouble> number;
    private final Function<Ledger, List<Curve>> lines;
    private final List<Event.Served> stretches = new ArrayList<>();
    /** {@code [groups][count]}, over services. */
    private final long[][] counts;
    /** {@code [groups][amount]}, over services. */
    private final double[][] amounts;

    /** {@code [groups]}, over services, in money. */
    private final double[] paid;

    private double discounted;
    private long last;

    Ledger(Game game, Function<Ledger, OptionalDouble> number, Function<Ledger, List<Curve>> lines) {
        this.game = service(game);
        this.number = number;
        this.lines = lines;
        counts = new long[this.game.groups()][COUNTS.length];
        amounts = new double[this.game.groups()][AMOUNTS.length];
        paid = new double[this.game.groups()];
    }

    Ledger(Game game, Function<Ledger, OptionalDouble> number) {
        this(game, number, ledger -> List.of());
    }

    static ServiceGame service(Game game) {
        Check.that(game instanceof ServiceGame, "this metric has a meaning where people are served only");
        return (ServiceGame) game;
    }

    @Override
    public void see(Event event) {
        if (event instanceof Event.Served served) {
            stretches.add(served);
            last = 0;
            for (List<Event.Account> service : served.accounts()) {
                for (int group = 0; group < service.size(); group++) {
                    add(group, service.get(group));
                }
            }
        }
    }

    private void add(int group, Event.Account account) {
        for (Sums.Count what : COUNTS) {
            counts[group][what.ordinal()] += account.count(what);
        }
        for (Sums.Amount what : AMOUNTS) {
            amounts[group][what.ordinal()] += account.amount(what);
        }
        paid[group] += account.paid();
        discounted += account.discounted();
        last += account.last();
    }

    /** A count over all services and groups. */
    long count(Sums.Count what) {
        long sum = 0;
        for (int group = 0; group < counts.length; group++) {
            sum += count(what, group);
        }
        return sum;
    }

    long count(Sums.Count what, int group) {
        return counts[group][what.ordinal()];
    }

    /** An amount over all services and groups. */
    double amount(Sums.Amount what) {
        double sum = 0;
        for (int group = 0; group < amounts.length; group++) {
            sum += amount(what, group);
        }
        return sum;
    }

    double amount(Sums.Amount what, int group) {
        return amounts[group][what.ordinal()];
    }

    /** Fees paid by all, in money. */
    double paid() {
        return Arrays.stream(paid).sum();
    }

    double paid(int group) {
        return paid[group];
    }

    /** Discounted reward of all services. */
    double discounted() {
        return discounted;
    }

    /** Users engaged after the last tick. */
    long last() {
        return last;
    }

    /** Ticks played. */
    long ticks() {
        return stretches.isEmpty() ? 0 : stretches.get(stretches.size() - 1).tick();
    }

    /** A ratio, unless nothing stands below the line. */
    static OptionalDouble ratio(double above, double below) {
        return below > 0 ? OptionalDouble.of(above / below) : OptionalDouble.empty();
    }

    /** What a number was in each stretch, at the end of the stretch. */
    Curve path(String name, String up, Function<Event.Served, Double> value) {
        return new Curve(
                name,
                "tick",
                up,
                stretches.stream().map(stretch -> (double) stretch.tick()).toList(),
                stretches.stream().map(value).toList());
    }

    /** The same added up from the first tick on. */
    Curve total(String name, String up, Function<Event.Served, Double> value) {
        List<Double> totals = new ArrayList<>();
        double sum = 0;
        for (Event.Served stretch : stretches) {
            sum += value.apply(stretch);
            totals.add(sum);
        }
        return new Curve(
                name,
                "tick",
                up,
                stretches.stream().map(stretch -> (double) stretch.tick()).toList(),
                totals);
    }

    /** The second half of the windows. */
    private Stream<Event.Served> late() {
        return stretches.subList(stretches.size() / 2, stretches.size()).stream();
    }

    /** How many services there are. */
    int services() {
        return stretches.get(0).accounts().size();
    }

    /** Users whom one service served in the second half of the windows, summed over ticks. */
    double lateServed(int service) {
        return late().mapToDouble(stretch -> served(stretch, service)).sum();
    }

    /** Users whom all services served in the second half of the windows, summed over ticks. */
    double lateServed() {
        return late(Sums.Count.SERVED);
    }

    /** Users whom one service served in one stretch, summed over ticks. */
    static double served(Event.Served stretch, int service) {
        return stretch.accounts().get(service).stream()
                .mapToDouble(account -> account.count(Sums.Count.SERVED))
                .sum();
    }

    /** Users whom all services served in one stretch, summed over ticks. */
    static double served(Event.Served stretch) {
        return count(stretch, Sums.Count.SERVED);
    }

    /** A count over all services and groups in the second half of the windows. */
    double late(Sums.Count what) {
        return late().mapToDouble(stretch -> count(stretch, what)).sum();
    }

    /** A count of one group in the second half of the windows. */
    double late(int group, Sums.Count what) {
        return late().mapToDouble(stretch -> count(stretch, group, what)).sum();
    }

    /** An amount of one group in the second half of the windows. */
    double late(int group, Sums.Amount what) {
        return late().mapToDouble(stretch -> amount(stretch, group, what)).sum();
    }

    /** A line for each group; one line only where there is one group. */
    List<Curve> paths(String name, String up, GroupValue value) {
        List<Curve> paths = new ArrayList<>();
        for (int group = 0; group < game.groups(); group++) {
            int which = group;
            String title = game.groups() == 1 ? name : name + ": " + game.group(group);
            paths.add(path(title, up, stretch -> value.of(stretch, which)));
        }
        return paths;
    }

    /** A number of one group in one stretch. */
    interface GroupValue {
        double of(Event.Served stretch, int group);
    }

    /** A count of one group in one stretch, over services. */
    static double count(Event.Served stretch, int group, Sums.Count what) {
        return stretch.accounts().stream()
                .mapToDouble(service -> service.get(group).count(what))
                .sum();
    }

    /** A count of one stretch, over services and groups. */
    static double count(Event.Served stretch, Sums.Count what) {
        return stretch.accounts().stream()
                .flatMap(List::stream)
                .mapToDouble(account -> account.count(what))
                .sum();
    }

    /** An amount of one group in one stretch, over services. */
    static double amount(Event.Served stretch, int group, Sums.Amount what) {
        return stretch.accounts().stream()
                .mapToDouble(service -> service.get(group).amount(what))
                .sum();
    }

    /** Fees paid by one group in one stretch, over services, in money. */
    static double paid(Event.Served stretch, int group) {
        return stretch.accounts().stream()
                .mapToDouble(service -> service.get(group).paid())
                .sum();
    }

    /** What content was worth in one stretch to one group, for each user and tick; 0 where nobody was served. */
    static double welfare(Event.Served stretch, int group) {
        return amount(stretch, group, Sums.Amount.WELFARE) / Math.max(1, count(stretch, group, Sums.Count.SERVED));
    }

    @Override
    public OptionalDouble value() {
        return stretches.isEmpty() ? OptionalDouble.empty() : number.apply(this);
    }

    @Override
    public List<Curve> curves() {
        return stretches.isEmpty() ? List.of() : lines.apply(this);
    }
}
