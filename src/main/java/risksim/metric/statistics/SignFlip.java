package risksim.metric.statistics;

import risksim.check.Check;
import risksim.random.Chance;

/**
 * The permutation test of paired differences: if arms do not differ, each difference could as well have had the other sign (Fisher
 * 1935, section 21). Up to {@value #EXACT} pairs every choice of signs is tried; beyond, signs are drawn, and the test counts what was seen
 * among the draws, which keeps it valid (Phipson and Smyth 2010).
 */
public final class SignFlip {
    /** Pairs up to which all 2^n flips are tried. */
    static final int EXACT = 20;

    private static final double ROUNDING = 1e-12;

    private SignFlip() {}

    /**
     * The test; its statistic is the sum of the differences.
     *
     * @param differences one a pair, at least 1
     * @param draws how many flips are drawn where there are too many to try; at least 100
     * @param chance what they are drawn from
     */
    public static TestResult test(double[] differences, Alternative alternative, int draws, Chance chance) {
        Sample.check(differences, 1);
        Check.that(draws >= 100, "draws must be at least 100, was " + draws);
        double sum = 0;
        double sizes = 0;
        for (double difference : differences) {
            sum += difference;
            sizes += Math.abs(difference);
        }
        Tally tally = new Tally(alternative, sum, sizes * ROUNDING);
        boolean exact = differences.length <= EXACT;
        if (exact) {
            all(differences, tally);
        } else {
            tally.flips = 1;
            tally.asFar = 1;
            drawn(differences, draws, chance, tally);
        }
        return new TestResult("sign-flip permutation", sum, tally.p(), exact, differences.length);
    }

    /** How many flips were seen, and how many of them lie at least as far out as the data. */
    private static final class Tally {
        private final Alternative alternative;
        private final double seen;
        private final double slack;
        private long flips;
        private long asFar;

        Tally(Alternative alternative, double seen, double slack) {
            this.alternative = alternative;
            this.seen = seen;
            this.slack = slack;
        }

        void see(double sum) {
            flips++;
            boolean far =
                    switch (alternative) {
                        case TWO_SIDED -> Math.abs(sum) >= Math.abs(seen) - slack;
                        case GREATER -> sum >= seen - slack;
                        case LESS -> sum <= seen + slack;
                    };
            asFar += far ? 1 : 0;
        }

        double p() {
            return (double) asFar / flips;
        }
    }

    /** All flips: every sum of one half of the pairs with every sum of the other, so that rounding does not pile up. */
    private static void all(double[] differences, Tally tally) {
        int half = differences.length / 2;
        double[] left = sums(differences, 0, half);
        double[] right = sums(differences, half, differences.length);
        for (double one : left) {
            for (double other : right) {
                tally.see(one + other);
            }
        }
    }

    private static double[] sums(double[] differences, int from, int to) {
        double[] sums = new double[1 << (to - from)];
        for (int flip = 0; flip < sums.length; flip++) {
            for (int i = from; i < to; i++) {
                sums[flip] += (flip >>> (i - from) & 1) == 0 ? differences[i] : -differences[i];
            }
        }
        return sums;
    }

    private static void drawn(double[] differences, int draws, Chance chance, Tally tally) {
        for (int draw = 0; draw < draws; draw++) {
            double sum = 0;
            long bits = 0;
            for (int i = 0; i < differences.length; i++) {
                bits = i % 64 == 0 ? chance.bits(draw, i / 64) : bits >>> 1;
                sum += (bits & 1) == 0 ? differences[i] : -differences[i];
            }
            tally.see(sum);
        }
    }
}
