package risksim.population;

import java.util.Arrays;
import java.util.List;

/** A tick's offers worked out for all cohorts: tables by which users are moved and choose. Immutable, shared by all threads. */
public final class Plan {
    private static final int STAYS_AWAY = -1;

    final Offers offers;
    /**
     * On a lattice {@code [(service * tags + tag) * levels + level]}: the next level in the low 16 bits, above it the chance of
     * being engaged next tick in units of 2^-32.
     */
    final long[] rules;

    /** On a lattice {@code [type * levels + level]}: the segment. */
    final int[] segments;

    /** Whether some users choose a service anew each tick. */
    final boolean multihoming;

    /** Whether the satisfaction of some users starts anew with another service. */
    final boolean fresh;

    /** Whether some service turns newcomers of some segment away. */
    final boolean closed;

    private final int services;
    /** {@code [(segment * (services + 2) + last + 2) * services + k]}: chance of one of the services up to k, by last service. */
    private final long[] choices;

    Plan(Population population, Offers offers) {
        Population.Spec spec = population.spec();
        this.offers = offers;
        services = spec.services();
        closed = offers.turnsAway();
        multihoming =
                services > 1 && spec.types().stream().anyMatch(t -> t.choosing().multihoming());
        rules = spec.satisfaction() instanceof Satisfaction.Lattice lattice ? rules(population, lattice) : new long[0];
        fresh = spec.types().stream().anyMatch(t -> t.choosing().fresh());
        segments = spec.satisfaction() instanceof Satisfaction.Lattice lattice
                ? segments(population, lattice)
                : new int[0];
        choices = services > 1 ? choices(population) : new long[0];
    }

    private long[] rules(Population population, Satisfaction.Lattice lattice) {
        List<UserType> types = population.spec().types();
        int levels = lattice.levels();
        int tags = types.size() * Population.STATUSES;
        long[] all = new long[services * tags * levels];
        for (int service = 0; service < services; service++) {
            for (int tag = 0; tag < tags; tag++) {
                UserType type = types.get(tag >> 2);
                for (int level = 0; level < levels; level++) {
                    double at = lattice.low() + level;
                    int segment = population.segment(tag >> 2, at);
                    all[(service * tags + tag) * levels + level] = (tag & 1) == 0
                            ? rule(level, type.friction().returning(at, type.demand()))
                            : served(lattice, type, lattice.after(at, offers.effect(service, segment)));
                }
            }
        }
        return all;
    }

    private static int[] segments(Population population, Satisfaction.Lattice lattice) {
        int levels = lattice.levels();
        int[] all = new int[population.groups() * levels];
        Arrays.setAll(all, cell -> population.segment(cell / levels, lattice.low() + cell % levels));
        return all;
    }

    private static long served(Satisfaction.Lattice lattice, UserType type, double after) {
        return rule((int) (after - lattice.low()), type.demand().at(after));
    }

    private static long rule(int level, double probability) {
        return Population.units(probability) << 16 | level;
    }

    private long[] choices(Population population) {
        long[] all = new long[population.segments() * (services + 2) * services];
        int bands = population.segments() / population.groups();
        for (int segment = 0; segment < population.segments(); segment++) {
            UserType.Choosing choosing =
                    population.spec().types().get(segment / bands).choosing();
            for (int last = -2; last < services; last++) {
                choice(segment, last, choosing, all);
            }
        }
        return all;
    }

    /** Last service -1: none yet; -2: no cost for any. */
    private void choice(int segment, int last, UserType.Choosing choosing, long[] all) {
        double[] weights = new double[services];
        double top = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < services; k++) {
            double cost = last == -2 || k == last ? 0 : choosing.switchingCost();
            weights[k] = (offers.attraction(k, segment) - cost) / choosing.temperature();
            top = StrictMath.max(top, weights[k]);
        }
        if (top == Double.NEGATIVE_INFINITY) {
            return;
        }
        double sum = 0;
        for (int k = 0; k < services; k++) {
            sum += StrictMath.exp(weights[k] - top);
            weights[k] = sum;
        }
        for (int k = 0; k < services; k++) {
            all[row(segment, last) + k] = Population.units(weights[k] / sum);
        }
    }

    private int row(int segment, int last) {
        return (segment * (services + 2) + last + 2) * services;
    }

    /** The service that a user of a segment takes up by a draw of 32 bits, or -1 if none takes newcomers. */
    int choose(int segment, int last, long draw) {
        if (services == 1) {
            return offers.attraction(0, segment) == Double.NEGATIVE_INFINITY ? STAYS_AWAY : 0;
        }
        int row = row(segment, last);
        int service = 0;
        for (int k = 0; k < services; k++) {
            service += draw < choices[row + k] ? 0 : 1;
        }
        return service < services ? service : STAYS_AWAY;
    }

    /** The service that an engaged user who uses several turns to, at no cost. */
    int turnTo(int segment, long draw) {
        return choose(segment, -2, draw);
    }
}
