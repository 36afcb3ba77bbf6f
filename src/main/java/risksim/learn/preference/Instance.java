package risksim.learn.preference;

import java.util.Arrays;
import risksim.check.Check;

/**
 * Electorates on which the bounds are reached. Derived for this project from the claims of Goelz, Haghtalab and Yang 2025;
 * their own constructions may differ.
 *
 * @param electorate who is asked
 * @param pairs what they are asked
 * @param reference where policies start
 * @param limit how far they may go
 * @param beta how sharply people choose
 */
public record Instance(Electorate electorate, Pairs pairs, double[] reference, Limit limit, double beta) {
    public Instance {
        reference = Distributions.checked("reference", reference, electorate.alternatives());
    }

    @Override
    public double[] reference() {
        return reference.clone();
    }

    /** What endlessly many comparisons would show. */
    public Evidence evidence() {
        return Evidence.of(electorate, beta, pairs);
    }

    /** The distortion of a method here. */
    public double distortion(Alignment method) {
        double[] policy = method.align(evidence(), reference, limit).policy();
        return Welfare.of(electorate, policy, reference, limit).distortion();
    }

    private static Instance free(Electorate electorate, Pairs pairs, double beta) {
        return new Instance(electorate, pairs, Distributions.uniform(electorate.alternatives()), Limit.none(), beta);
    }

    /**
     * A: the best alternative (0) loses to another (1) by a hair. The ratio tends to {@link Bounds#nash} as {@code eps} goes to
     * 0, for every rule that follows majorities.
     *
     * @param hair the part by which the share of those who love alternative 0 falls short of a draw
     */
    public static Instance majority(double beta, double eps, double hair) {
        double alpha = draw(beta, eps) * (1 - hair);
        Electorate electorate = new Electorate(new double[] {alpha, 1 - alpha}, new double[][] {{1, 0}, {0, eps}});
        return free(electorate, Pairs.uniform(2), beta);
    }

    private static double draw(double beta, double eps) {
        return Logistic.lead(beta, eps) / (Logistic.lead(beta, eps) + Logistic.lead(beta, 1));
    }

    /** A without a hair: alternative 0 and {@code alternatives - 1} copies of the other all draw, so nothing can be learned. */
    public static Instance neutral(double beta, double eps, int alternatives) {
        return free(neutralPeople(beta, eps, alternatives), Pairs.uniform(alternatives), beta);
    }

    static Electorate neutralPeople(double beta, double eps, int alternatives) {
        double alpha = draw(beta, eps);
        double[][] utilities = new double[2][alternatives];
        utilities[0][0] = 1;
        Arrays.fill(utilities[1], 1, alternatives, eps);
        return new Electorate(new double[] {alpha, 1 - alpha}, utilities);
    }

    /**
     * B: Borda's rule, and so RLHF without a limit, come near to {@link Bounds#bordaReached}. Alternatives are x (0), w (1) and
     * y (2), which is in nearly every pair.
     *
     * @param rare how often x and w are drawn
     */
    public static Instance borda(double beta, double eps, double kappa, double rare) {
        return free(bordaPeople(beta, eps, kappa, 1), Pairs.product(rare, rare, 1 - 2 * rare), beta);
    }

    /** B with {@code alternatives - 2} copies of y and all pairs alike. */
    public static Instance clones(double beta, double eps, double kappa, int alternatives) {
        return free(bordaPeople(beta, eps, kappa, alternatives - 2), Pairs.uniform(alternatives), beta);
    }

    private static Electorate bordaPeople(double beta, double eps, double kappa, int copies) {
        Check.that(copies >= 1, "alternatives must be at least 3, were " + (copies + 2));
        double gap = Bounds.bordaGap(beta);
        double part = Logistic.lead(beta, eps) / Logistic.lead(beta, 1);
        double[] shares = {
            (1 - kappa) * part, (1 - 2 * kappa) * part * Logistic.lead(beta, gap) / Logistic.lead(beta, 1), 1
        };
        double[][] utilities = new double[3][copies + 2];
        utilities[0][0] = 1 - gap;
        utilities[1][0] = 1;
        utilities[2][1] = eps;
        for (int y = 2; y < copies + 2; y++) {
            utilities[0][y] = 1;
        }
        return new Electorate(shares, utilities);
    }

    /**
     * C: RLHF under a budget comes near to {@link Bounds#budgeted} as {@code h} and {@code eps} go to 0. Alternatives are x (0),
     * w (1) and y (2), which is in nearly every pair but where no policy may go.
     *
     * @param rare how often x and w are drawn
     */
    public static Instance budget(double beta, double h, double eps, double rare) {
        return budget(beta, h, eps, rare, 1e-9);
    }

    /**
     * C, in which the reward of w is above that of x by a gap of our choice.
     *
     * @param hair the part by which the share of those who like w exceeds that of a draw; it must outweigh {@code rare}
     */
    public static Instance budget(double beta, double h, double eps, double rare, double hair) {
        return new Instance(
                budgetPeople(beta, h, eps, hair),
                Pairs.product(rare, rare, 1 - 2 * rare),
                new double[] {0.5, 0.5, 0},
                Limit.budget(StrictMath.log(2)),
                beta);
    }

    /** C with y at {@code exp(-mismatch)} of the reference, every comparison with y, and a budget of {@code ln 2}. */
    public static Instance mismatch(double beta, double h, double eps, double mismatch) {
        double far = StrictMath.exp(-mismatch);
        return new Instance(
                budgetPeople(beta, h, eps, 1e-6),
                Pairs.curated(3, new int[] {0, 2}, new int[] {1, 2}),
                new double[] {0.5 * (1 - far), 0.5 * (1 - far), far},
                Limit.budget(StrictMath.log(2)),
                beta);
    }

    private static Electorate budgetPeople(double beta, double h, double eps, double hair) {
        double lost = Logistic.lead(beta, 1) - Logistic.lead(beta, 1 - h);
        double alpha = lost / (lost + Logistic.lead(beta, eps)) * (1 + hair);
        return new Electorate(new double[] {1 - alpha, alpha}, new double[][] {{h, 0, 1}, {0, eps, 0}});
    }

    /**
     * D: correlated pairs and a reference on two of four alternatives. x (0) is better than w (3) for everybody, but the chain of
     * comparisons x, y1, y2, w says otherwise, if {@code h} is below {@code 1/2 - logit(q) / beta}, {@code q = (sigma(beta) +
     * 1/2) / 2}. The distortion of RLHF is infinite.
     */
    public static Instance chain(double beta, double h) {
        Electorate electorate = new Electorate(new double[] {1, 1}, new double[][] {{h, 0.5, 1, 0}, {h, 0.5, 0, 0}});
        return new Instance(
                electorate,
                Pairs.curated(4, new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 3}),
                new double[] {0.5, 0, 0, 0.5},
                Limit.budget(StrictMath.log(2)),
                beta);
    }

    /**
     * E: correlated pairs and no limit. A chain of {@code steps} comparisons leads from what nearly all love (0) to what few like,
     * each step a small win, since cyclic tastes of a share {@code gamma} beat one's neighbour below. The distortion of RLHF is
     * {@code (2 - gamma) / gamma} on chains long enough.
     */
    public static Instance ladder(double beta, double gamma, int steps) {
        double[][] utilities = new double[4][steps + 1];
        utilities[0][0] = 1;
        for (int shift = 0; shift < 3; shift++) {
            for (int x = 0; x <= steps; x++) {
                utilities[shift + 1][x] = 0.5 * ((x + shift) % 3);
            }
        }
        int[][] neighbours = new int[steps][];
        for (int x = 0; x < steps; x++) {
            neighbours[x] = new int[] {x, x + 1};
        }
        Electorate electorate = new Electorate(new double[] {1 - gamma, gamma / 3, gamma / 3, gamma / 3}, utilities);
        return free(electorate, Pairs.curated(steps + 1, neighbours), beta);
    }
}
