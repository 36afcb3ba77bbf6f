package risksim.learn.engagement;

import risksim.check.Check;

/**
 * Users of hidden types who click, and who after a miss leave for good with some probability (Ben-Porat, Cohen, Leqi, Lipton and
 * Mansour, AAAI 2022).
 *
 * @param clicks {@code [arm][type]}: chance of a click, below 1
 * @param prior {@code [type]}: how frequent each type is, summing to 1
 * @param leaving chance of leaving after a miss, in (0, 1]
 */
public record DepartingBandit(double[][] clicks, double[] prior, double leaving) {
    private static final int DEEPEST = 20;

    public DepartingBandit {
        Check.that(leaving > 0 && leaving <= 1, "leaving must be in (0, 1], was " + leaving);
        for (double[] row : clicks) {
            Check.that(row.length == prior.length, "clicks must hold one column a type");
        }
    }

    /** Expected rounds of a user of known type under one arm: {@code 1 / ((1 - p) leaving)}. */
    public static double rounds(double click, double leaving) {
        return 1 / ((1 - click) * leaving);
    }

    /** Expected clicks of a user under one arm for ever, over the prior. */
    public double fixed(int arm) {
        double sum = 0;
        for (int type = 0; type < prior.length; type++) {
            sum += prior[type] * clicks[arm][type] * rounds(clicks[arm][type], leaving);
        }
        return sum;
    }

    /** One arm so many times, then the other for ever: its expected clicks. */
    public record Switch(int first, int times, int then, double clicks) {}

    /**
     * The best way to show one arm so many times, at most {@code most}, and then another for ever, where a user is gone after the first
     * miss: in closed form. With two types and two arms no other plan is better, which is held by dynamic programming.
     */
    public Switch bestSwitch(int most) {
        Check.that(leaving == 1, "leaving must be 1, was " + leaving);
        Switch best = new Switch(0, 0, 0, fixed(0));
        for (int first = 0; first < clicks.length; first++) {
            for (int then = 0; then < clicks.length; then++) {
                for (int times = 0; times <= most; times++) {
                    double worth = clicks(first, times, then);
                    best = worth > best.clicks + 1e-12 ? new Switch(first, times, then, worth) : best;
                }
            }
        }
        return best;
    }

    private double clicks(int first, int times, int then) {
        double sum = 0;
        for (int type = 0; type < prior.length; type++) {
            double p = clicks[first][type];
            double still = StrictMath.pow(p, times);
            double later = clicks[then][type];
            sum += prior[type] * (p * (1 - still) / (1 - p) + still * later / (1 - later));
        }
        return sum;
    }

    /** What is best within {@code depth} rounds, by dynamic programming over beliefs. */
    public Best best(int depth) {
        Check.that(depth >= 1 && depth <= DEEPEST, "depth must be within 1 and 20, was " + depth);
        return best(prior, depth);
    }

    /** Expected clicks, and the first arm that earns them. */
    public record Best(double clicks, int arm) {}

    private Best best(double[] belief, int depth) {
        if (depth == 0) {
            return new Best(0, 0);
        }
        Best best = new Best(Double.NEGATIVE_INFINITY, -1);
        for (int arm = 0; arm < clicks.length; arm++) {
            double click = 0;
            for (int type = 0; type < belief.length; type++) {
                click += belief[type] * clicks[arm][type];
            }
            double worth = click == 0 ? 0 : click * (1 + best(after(belief, arm, true), depth - 1).clicks);
            if (leaving < 1 && click < 1) {
                worth += (1 - click) * (1 - leaving) * best(after(belief, arm, false), depth - 1).clicks;
            }
            if (worth > best.clicks) {
                best = new Best(worth, arm);
            }
        }
        return best;
    }

    /** The belief about the user's type after a click or a miss (Bayes). */
    public double[] after(double[] belief, int arm, boolean clicked) {
        double[] after = new double[belief.length];
        double sum = 0;
        for (int type = 0; type < belief.length; type++) {
            after[type] = belief[type] * (clicked ? clicks[arm][type] : 1 - clicks[arm][type]);
            sum += after[type];
        }
        for (int type = 0; type < belief.length; type++) {
            after[type] /= sum;
        }
        return after;
    }
}
