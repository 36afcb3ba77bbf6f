package risksim.learn.preference;

import java.util.Optional;
import risksim.check.Check;
import risksim.random.Chance;

/**
 * A search for people on whom a method does badly: hill climbing over shares, utilities and, if asked, which alternatives are
 * compared. A proposal is kept if the distortion does not fall. A function of its chance.
 *
 * @param method what is to do badly
 * @param beta how sharply people choose
 * @param steps proposals from each start
 * @param movePairs whether the distribution of pairs may change too; it stays one of independent draws
 */
public record WorstCase(Alignment method, double beta, int steps, boolean movePairs) {
    /** The lowest optimum that counts: below it, ties within rounding would pass for distortion. */
    public static final double FLOOR = 1e-4;

    private static final int INDEX_KIND = 0;
    private static final int INDEX_PLACE = 1;
    private static final int INDEX_WAY = 2;
    private static final int INDEX_SIZE = 3;
    private static final double TO_AN_END = 0.2;

    public WorstCase {
        Check.that(steps >= 0, "steps must be at least 0, was " + steps);
    }

    /**
     * The worst that was found.
     *
     * @param instance where
     * @param distortion how bad it is
     * @param bound what NLHF never exceeds at this temperature
     * @param improved how many proposals made it worse
     */
    public record Found(Instance instance, double distortion, double bound, int improved) {
        @Override
        public String toString() {
            Population people = instance.population();
            StringBuilder text = new StringBuilder(String.format(
                    "distortion %.6f, bound of NLHF %.6f, %d improvements%n", distortion, bound, improved));
            for (int i = 0; i < people.types(); i++) {
                text.append(String.format("%.6f:", people.weight(i)));
                for (int x = 0; x < people.alternatives(); x++) {
                    text.append(String.format(" %.6f", people.utility(i, x)));
                }
                text.append(System.lineSeparator());
            }
            return text.toString();
        }
    }

    /** Climbs from {@code starts} random populations and returns the worst found. */
    public Found search(int types, int alternatives, int starts, Chance chance) {
        Check.that(starts >= 1, "starts must be at least 1, was " + starts);
        Optional<Found> worst = Optional.empty();
        for (int start = 0; start < starts; start++) {
            long tick = (long) start * (steps + 1);
            Population people = Crowd.random(types, alternatives, chance, tick);
            Instance first = new Instance(
                    people, Pairs.uniform(alternatives), Distributions.uniform(alternatives), Limit.none(), beta);
            Found found = climb(first, chance, tick + 1);
            if (worst.isEmpty() || found.distortion() > worst.get().distortion()) {
                worst = Optional.of(found);
            }
        }
        return worst.orElseThrow();
    }

    /** Climbs from a given instance. */
    public Found climb(Instance from, Chance chance, long tick) {
        Instance here = new Instance(from.population(), from.pairs(), from.reference(), from.limit(), beta);
        double worst = judged(here);
        int improved = 0;
        for (int step = 0; step < steps; step++) {
            Instance there = proposal(here, chance, tick + step);
            double distortion = judged(there);
            if (distortion >= worst) {
                improved += distortion > worst ? 1 : 0;
                here = there;
                worst = distortion;
            }
        }
        return new Found(here, worst, Bounds.nash(beta), improved);
    }

    /** The distortion, or 1 where there is too little to lose. */
    private double judged(Instance instance) {
        double optimum = instance.population()
                .of(Welfare.best(instance.population(), instance.reference(), instance.limit())
                        .policy());
        return optimum < FLOOR ? 1 : instance.distortion(method);
    }

    private Instance proposal(Instance here, Chance chance, long tick) {
        double[] weights = here.population().weights();
        double[][] utilities = here.population().utilities();
        Pairs pairs = here.pairs();
        int kind = chance.below(movePairs ? 6 : 5, tick, INDEX_KIND);
        if (kind == 5) {
            double[] items = pairs.items();
            scale(items, chance, tick);
            pairs = Pairs.product(items);
        } else if (kind == 4) {
            scale(weights, chance, tick);
        } else {
            int place = chance.below(weights.length * utilities[0].length, tick, INDEX_PLACE);
            double[] row = utilities[place / utilities[0].length];
            int x = place % row.length;
            row[x] = utility(row[x], chance, tick);
        }
        return new Instance(new Population(weights, utilities), pairs, here.reference(), here.limit(), here.beta());
    }

    private static void scale(double[] parts, Chance chance, long tick) {
        int i = chance.below(parts.length, tick, INDEX_PLACE);
        parts[i] = StrictMath.max(1e-12, parts[i] * StrictMath.exp(move(chance, tick)));
    }

    /** To an end, by a factor, or by a step. */
    private static double utility(double u, Chance chance, long tick) {
        double way = chance.uniform(tick, INDEX_WAY);
        if (way < TO_AN_END) {
            return way < TO_AN_END / 2 ? 0 : 1;
        }
        double move = move(chance, tick);
        double moved = way < 0.6 ? u * StrictMath.exp(move) : u + move;
        return StrictMath.max(0, StrictMath.min(1, moved));
    }

    /** A number of either sign whose size is spread evenly over six orders of magnitude, at most 1. */
    private static double move(Chance chance, long tick) {
        double size = StrictMath.pow(10, -6 * chance.uniform(tick, INDEX_SIZE));
        return chance.bits(tick, INDEX_SIZE + 1) < 0 ? -size : size;
    }
}
