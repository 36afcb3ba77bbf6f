package risksim.population;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import risksim.check.Check;
import risksim.random.Chance;
import risksim.random.Purpose;

/**
 * Questions to engaged users: which of two alternatives do you prefer? A user of type t answers a over b with probability
 * {@code 1 / (1 + exp(-beta (u[t][a] - u[t][b])))} (Bradley and Terry 1952), once for each pair asked. Users may also be asked which
 * alternative is the best of all, and name a with a probability in proportion to {@code exp(beta u[t][a])} (Luce 1959).
 */
public final class Comparisons {
    private static final int PAIRS = 1 << 15;

    private final double[][] utility;
    private final int[][] pairs;
    /** {@code [type][pair]}: chance that the first of the pair is preferred, in units of 2^-32. */
    private final long[][] preferring;
    /** {@code [type][alternative]}: chance that this one or one before it is named as the best, in units of 2^-32; or empty. */
    private final long[][] naming;

    /**
     * @param utility {@code [type][alternative]}
     * @param pairs {@code [pair][2]}: alternatives that are held against each other
     * @param beta how sharply users tell utilities apart, per unit of utility; 0 is a coin
     */
    public Comparisons(double[][] utility, int[][] pairs, double beta) {
        this(utility, pairs, beta, false);
    }

    /** @param best whether users also name the best of all */
    public Comparisons(double[][] utility, int[][] pairs, double beta, boolean best) {
        Check.that(beta >= 0 && Double.isFinite(beta), "beta must be at least 0, was " + beta);
        Check.that(pairs.length <= PAIRS, "pairs must be at most " + PAIRS + ", were " + pairs.length);
        this.utility = Arrays.stream(utility).map(double[]::clone).toArray(double[][]::new);
        this.pairs = Arrays.stream(pairs).map(int[]::clone).toArray(int[][]::new);
        preferring = new long[utility.length][pairs.length];
        for (int p = 0; p < pairs.length; p++) {
            for (int type = 0; type < utility.length; type++) {
                double gap = utility[type][pairs[p][0]] - utility[type][pairs[p][1]];
                preferring[type][p] = Population.units(1 / (1 + StrictMath.exp(-beta * gap)));
            }
        }
        naming = new long[best ? utility.length : 0][];
        for (int type = 0; type < naming.length; type++) {
            naming[type] = naming(utility[type], beta);
        }
    }

    private static long[] naming(double[] utility, double beta) {
        double[] shares = new double[utility.length];
        double sum = 0;
        double most = Arrays.stream(utility).max().orElse(0);
        for (int a = 0; a < shares.length; a++) {
            shares[a] = StrictMath.exp(beta * (utility[a] - most));
            sum += shares[a];
        }
        long[] upTo = new long[shares.length];
        double below = 0;
        for (int a = 0; a < shares.length; a++) {
            below += shares[a] / sum;
            upTo[a] = a == shares.length - 1 ? 1L << 32 : Population.units(StrictMath.min(1, below));
        }
        return upTo;
    }

    /**
     * Answers of one cohort.
     *
     * @param asked users who were asked
     * @param wins {@code [a][b]}: how often a was preferred to b
     * @param tops {@code [a]}: how often a was named as the best of all
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Answers(long asked, long[][] wins, long[] tops) {
        /** The answers of all cohorts together. */
        public static Answers total(List<Answers> cohorts) {
            int alternatives = cohorts.get(0).wins.length;
            long[][] wins = new long[alternatives][alternatives];
            long[] tops = new long[alternatives];
            long asked = 0;
            for (Answers part : cohorts) {
                asked += part.asked;
                for (int a = 0; a < alternatives; a++) {
                    tops[a] += part.tops[a];
                    for (int b = 0; b < alternatives; b++) {
                        wins[a][b] += part.wins[a][b];
                    }
                }
            }
            return new Answers(asked, wins, tops);
        }
    }

    /** Asks each engaged user of a service with probability {@code share}. */
    public Answers askShare(Cohort cohort, int service, long tick, double share) {
        Check.that(share >= 0 && share <= 1, "share must be within 0 and 1, was " + share);
        Chance who = chance(cohort, 0);
        Sheet sheet = new Sheet(cohort, tick);
        for (int i = 0; i < cohort.users(); i++) {
            if (with(cohort, i, service) && who.uniform(tick, i) < share) {
                sheet.ask(i);
            }
        }
        return sheet.answers();
    }

    /** Asks each user with probability {@code share}, whether engaged or away: a panel that nobody drops out of by leaving. */
    public Answers askAnyone(Cohort cohort, long tick, double share) {
        Check.that(share >= 0 && share <= 1, "share must be within 0 and 1, was " + share);
        Chance who = chance(cohort, 0);
        Sheet sheet = new Sheet(cohort, tick);
        for (int i = 0; i < cohort.users(); i++) {
            if (who.uniform(tick, i) < share) {
                sheet.ask(i);
            }
        }
        return sheet.answers();
    }

    /**
     * Asks {@code number} engaged users of a service, or all if there are fewer; every such set is equally likely (selection
     * sampling, Knuth 1981, section 3.4.2, algorithm S).
     */
    public Answers askNumber(Cohort cohort, int service, long tick, long number) {
        Check.that(number >= 0, "number must be at least 0, was " + number);
        Chance who = chance(cohort, 0);
        Sheet sheet = new Sheet(cohort, tick);
        long left = 0;
        for (int group = 0; group < cohort.population.groups(); group++) {
            left += cohort.engaged(service, group);
        }
        long wanted = Math.min(number, left);
        for (int i = 0; i < cohort.users() && wanted > 0; i++) {
            if (with(cohort, i, service) && who.uniform(tick, i) * left-- < wanted) {
                sheet.ask(i);
                wanted--;
            }
        }
        return sheet.answers();
    }

    /** Splits a number of users to be asked over cohorts by their engaged users: largest remainders, ties to the first. */
    public static long[] split(long number, long[] engaged) {
        long all = Arrays.stream(engaged).sum();
        long wanted = Math.min(number, all);
        long[] parts = new long[engaged.length];
        if (all == 0) {
            return parts;
        }
        for (int c = 0; c < engaged.length; c++) {
            parts[c] = wanted * engaged[c] / all;
        }
        long missing = wanted - Arrays.stream(parts).sum();
        IntStream.range(0, engaged.length)
                .boxed()
                .sorted((a, b) -> Long.compare(wanted * engaged[b] % all, wanted * engaged[a] % all))
                .limit(missing)
                .forEach(c -> parts[c]++);
        return parts;
    }

    private static boolean with(Cohort cohort, int user, int service) {
        return cohort.engaged(user) && cohort.service(user) == service;
    }

    private static Chance chance(Cohort cohort, int question) {
        return cohort.population.streams().stream(Purpose.ANSWER, (long) cohort.number() * (PAIRS + 1L) + question);
    }

    /** The answers of a cohort while it is being asked. */
    private final class Sheet {
        private final Cohort cohort;
        private final long tick;
        private final Chance[] chances;
        private final Chance names;
        /** {@code [2 pair]} and the next: how often the first of the pair was preferred, and how often the second. */
        private final long[] answers = new long[2 * pairs.length];

        private final long[] tops = new long[utility[0].length];
        private long asked;

        Sheet(Cohort cohort, long tick) {
            this.cohort = cohort;
            this.tick = tick;
            names = cohort.population.streams().stream(Purpose.NAME_BEST, cohort.number());
            chances = new Chance[pairs.length];
            for (int p = 0; p < pairs.length; p++) {
                chances[p] = chance(cohort, p + 1);
            }
        }

        void ask(int user) {
            asked++;
            int type = cohort.type(user);
            long[] preferring = Comparisons.this.preferring[type];
            for (int p = 0; p < preferring.length; p++) {
                answers[2 * p + (chances[p].bits(tick, user) >>> 32 < preferring[p] ? 0 : 1)]++;
            }
            if (naming.length > 0) {
                tops[named(type, names.bits(tick, user) >>> 32)]++;
            }
        }

        private int named(int type, long draw) {
            int best = 0;
            while (draw >= naming[type][best]) {
                best++;
            }
            return best;
        }

        Answers answers() {
            long[][] wins = new long[utility[0].length][utility[0].length];
            for (int p = 0; p < pairs.length; p++) {
                wins[pairs[p][0]][pairs[p][1]] += answers[2 * p];
                wins[pairs[p][1]][pairs[p][0]] += answers[2 * p + 1];
            }
            return new Answers(asked, wins, tops);
        }
    }
}
