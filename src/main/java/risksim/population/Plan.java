package risksim.population;

/** A tick's offers worked out for all cohorts: tables by which users are moved and choose. Immutable, shared by all threads. */
public final class Plan {
    private static final int STAYS_AWAY = -1;

    final Offers offers;
    /**
     * On a lattice {@code [state]}: the state after this tick's content in the low 31 bits, above it the chance of being engaged next
     * tick in units of 2^-32.
     */
    final long[] rules;

    /** On a lattice {@code [state]}: the row of chances by which a user who comes chooses. */
    final int[] rows;

    /** Whether some users choose a service anew each tick. */
    final boolean multihoming;

    /** Whether the satisfaction of some users starts anew with another service. */
    final boolean fresh;

    /** Whether whoever comes has only one place to go, which takes everybody. */
    final boolean open;

    private final int services;
    /** {@code [(segment * (services + 2) + last + 2) * services + k]}: chance of one of the services up to k, by last service. */
    private final long[] choices;

    Plan(Population population, Offers offers) {
        Population.Spec spec = population.spec();
        this.offers = offers;
        services = spec.services();
        open = services == 1 && !offers.turnsAway();
        multihoming =
                services > 1 && spec.types().stream().anyMatch(t -> t.choosing().multihoming());
        fresh = spec.types().stream().anyMatch(t -> t.choosing().fresh());
        boolean table = spec.satisfaction() instanceof Satisfaction.Lattice;
        rules = new long[table ? population.states() : 0];
        rows = new int[table ? population.states() : 0];
        if (spec.satisfaction() instanceof Satisfaction.Lattice lattice) {
            for (int service = 0; service < services; service++) {
                for (int type = 0; type < population.groups(); type++) {
                    fill(population, lattice, service, type);
                }
            }
        }
        choices = choices(population);
    }

    private void fill(Population population, Satisfaction.Lattice lattice, int service, int type) {
        UserType kind = population.spec().types().get(type);
        int first = service * population.groups() + type << population.bits();
        for (int level = 0; level < lattice.levels(); level++) {
            double at = lattice.low() + level;
            int segment = population.segment(type, at);
            double after = lattice.after(at, offers.effect(service, segment));
            long served =
                    rule(first | (int) (after - lattice.low()), kind.demand().at(after));
            long away = rule(first | level, kind.friction().returning(at, kind.demand()));
            for (int status = 0; status < 1 << Population.STATUS; status++) {
                int state = (first | level) << Population.STATUS | status;
                rules[state] = ((status & 1) == 1 ? served : away) | status;
                rows[state] = row(segment, status == 0 ? -1 : service);
            }
        }
    }

    private static long rule(int place, double probability) {
        return Population.units(probability) << Integer.SIZE - 1 | (long) place << Population.STATUS;
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

    /** Where the chances begin by which a user of a segment chooses, who was last with a service, or -1 with none. */
    int row(int segment, int last) {
        return (segment * (services + 2) + last + 2) * services;
    }

    /** The service that a user takes up by a row of chances and a draw of 32 bits, or -1 if none takes newcomers. */
    int choose(int row, long draw) {
        int service = 0;
        for (int k = 0; k < services; k++) {
            service += draw < choices[row + k] ? 0 : 1;
        }
        return service < services ? service : STAYS_AWAY;
    }

    /** The service that an engaged user who uses several turns to, at no cost. */
    int turnTo(int segment, long draw) {
        return choose(row(segment, -2), draw);
    }
}
