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

    private static final int MOST_CHANGES = 3;
    private static final double TO_AN_END = 0.2;
    private static final double BY_A_FACTOR = 0.6;
    private static final double LEAST_WEIGHT = 1e-12;
    /** Indices of chance that a change may use, and what each is for; the first says what changes. */
    private static final int INDICES = 8;

    private static final int PLACE = 1;
    private static final int WAY = 2;
    private static final int SIZE = 3;
    private static final int SIGN = 4;

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
            Electorate people = instance.electorate();
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

    /** Climbs from {@code starts} random electorates and returns the worst found. */
    public Found search(int types, int alternatives, int starts, Chance chance) {
        Check.that(starts >= 1, "starts must be at least 1, was " + starts);
        Optional<Found> worst = Optional.empty();
        for (int start = 0; start < starts; start++) {
            long tick = (long) start * (steps + 1);
            Electorate people = RandomElectorate.of(types, alternatives, chance, tick);
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
        Instance here = new Instance(from.electorate(), from.pairs(), from.reference(), from.limit(), beta);
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
        double optimum = instance.electorate()
                .of(Welfare.best(instance.electorate(), instance.reference(), instance.limit())
                        .policy());
        return optimum < FLOOR ? 1 : instance.distortion(method);
    }

    /** One to three changes at once, since the worst lies on an edge that single changes fall off. */
    private Instance proposal(Instance here, Chance chance, long tick) {
        double[] weights = here.electorate().weights();
        double[][] utilities = here.electorate().utilities();
        double[] items = here.pairs().items();
        boolean moved = false;
        int changes = 1 + chance.below(MOST_CHANGES, tick, 0);
        for (int change = 1; change <= changes; change++) {
            int index = change * INDICES;
            int kind = chance.below(movePairs ? 4 : 3, tick, index);
            if (kind == 3) {
                scale(items, chance, tick, index);
                moved = true;
            } else if (kind == 2) {
                scale(weights, chance, tick, index);
            } else {
                int place = chance.below(weights.length * items.length, tick, index + PLACE);
                double[] row = utilities[place / items.length];
                row[place % items.length] = utility(row[place % items.length], chance, tick, index);
            }
        }
        Pairs pairs = moved ? Pairs.product(items) : here.pairs();
        return new Instance(new Electorate(weights, utilities), pairs, here.reference(), here.limit(), here.beta());
    }

    private static void scale(double[] parts, Chance chance, long tick, int index) {
        int i = chance.below(parts.length, tick, index + PLACE);
        parts[i] = StrictMath.max(LEAST_WEIGHT, parts[i] * StrictMath.exp(move(chance, tick, index)));
    }

    /** To an end, by a factor, or by a step. */
    private static double utility(double u, Chance chance, long tick, int index) {
        double way = chance.uniform(tick, index + WAY);
        if (way < TO_AN_END) {
            return way < TO_AN_END / 2 ? 0 : 1;
        }
        double move = move(chance, tick, index);
        double moved = way < BY_A_FACTOR ? u * StrictMath.exp(move) : u + move;
        return StrictMath.max(0, StrictMath.min(1, moved));
    }

    /** A number of either sign whose size is spread evenly over four orders of magnitude, at most 1. */
    private static double move(Chance chance, long tick, int index) {
        double size = StrictMath.pow(10, -4 * chance.uniform(tick, index + SIZE));
        return chance.bits(tick, index + SIGN) < 0 ? -size : size;
    }
}
