package risksim.learn.game;

import risksim.learn.game.MemoryOne.Payoffs;

/** Known answers about conflict and about what keeps the peace. */
public final class Conflict {
    private Conflict() {}

    /**
     * A crisis between a challenger, who demands a part of a prize of one, and a defender, who knows its own cost of war (Fearon
     * 1995).
     *
     * @param demand what the challenger best demands
     * @param war the probability of war that it then runs
     */
    public record Crisis(double demand, double war) {
        /**
         * @param strength the challenger's probability of winning a war
         * @param cost its cost of war
         * @param low the defender's lowest cost of war; all up to {@code high} are equally likely
         * @param high the defender's highest
         */
        public static Crisis of(double strength, double cost, double low, double high) {
            double bold = strength + (high - cost) / 2;
            double demand = Math.min(strength + high, Math.max(strength + low, bold));
            return new Crisis(demand, (demand - strength - low) / (high - low));
        }
    }

    /** What a declining power gains by war now over the best peace it can be promised (Powell 2006): above 0, war comes. */
    public static double preventiveWar(
            double strength, double risen, double costRising, double costFalling, double discount) {
        double war = (1 - strength - costFalling) / (1 - discount);
        double peace = 1 + discount * (1 - risen + costRising) / (1 - discount);
        return war - peace;
    }

    /** The probability to have given up by a time, in the symmetric war of attrition (Maynard Smith 1974). */
    public static double surrendered(double prize, double costRate, double time) {
        return -StrictMath.expm1(-costRate * time / prize);
    }

    /** Each contestant's effort in the contest of Tullock (1980) for a prize, with odds as effort to the power {@code r}. */
    public static double effort(int contestants, double r, double prize) {
        return r * (contestants - 1) * prize / ((double) contestants * contestants);
    }

    /** The discount from which grim retaliation upholds cooperation (Friedman 1971). */
    public static double grimDiscount(Payoffs payoffs) {
        return (payoffs.temptation() - payoffs.reward()) / (payoffs.temptation() - payoffs.punishment());
    }

    /** The discount from which tit for tat upholds cooperation (Axelrod 1984). */
    public static double titForTatDiscount(Payoffs payoffs) {
        double once = (payoffs.temptation() - payoffs.reward()) / (payoffs.reward() - payoffs.sucker());
        return Math.max(grimDiscount(payoffs), once);
    }

    /** Whether an arms race between two calms down (Richardson 1960): fatigue must outweigh fear. */
    public static boolean calms(double fatigue, double otherFatigue, double fear, double otherFear) {
        return fatigue * otherFatigue > fear * otherFear;
    }

    /**
     * The fixation probability of {@code first} of {@code all} in the process of Moran (1958), fitness being the mean payoff
     * against the others.
     *
     * @param payoffs {@code [2][2]}, the first kind being 0
     */
    public static double fixation(double[][] payoffs, int all, int first) {
        double[] sums = new double[2];
        double product = 1;
        for (int k = 0; k < all; k++) {
            if (k > 0) {
                double own = (k - 1) * payoffs[0][0] + (all - k) * payoffs[0][1];
                double other = k * payoffs[1][0] + (all - k - 1) * payoffs[1][1];
                product *= other / own;
            }
            sums[0] += k < first ? product : 0;
            sums[1] += product;
        }
        return sums[0] / sums[1];
    }
}
