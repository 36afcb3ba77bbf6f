package risksim.learn.engagement;

import java.util.Arrays;
import risksim.check.Check;

/**
 * The optimum for demand with k levels in O(k^2): with rewards linear in effects, satisfaction is worth holding at the foot of a
 * level only, so an optimal service walks at full speed to one of the k thresholds and rests there. Each threshold is tried as
 * the resting place. The bound is the one that Calvano et al., arXiv 2410.13108, announce; the sweep is derived from it.
 *
 * <p>Arms are unit steps: {@code up} at effect +1, {@code rest} at 0, {@code down} at -1, with equal gaps between rewards.
 */
public final class ThresholdProgram {
    private final int[] thresholds;
    private final double[] discounts;
    private final double up;
    private final double rest;
    private final double down;
    private final double[] values;
    private final int[] restingPlace;

    /**
     * @param thresholds {@code [k]}: the levels of satisfaction at which demand rises, the first the lowest of the lattice
     * @param discounts {@code [k]}: modified discount factor from each threshold on
     * @param rest reward of content without effect
     * @param slope what one unit of effect costs, above 0
     */
    public ThresholdProgram(int[] thresholds, double[] discounts, double rest, double slope) {
        Check.that(slope > 0, "slope must be above 0, was " + slope);
        this.thresholds = thresholds.clone();
        this.discounts = discounts.clone();
        this.rest = rest;
        up = rest - slope;
        down = rest + slope;
        values = new double[thresholds.length];
        restingPlace = new int[thresholds.length];
        Arrays.fill(values, Double.NEGATIVE_INFINITY);
        for (int place = 0; place < thresholds.length; place++) {
            sweep(place);
        }
    }

    private void sweep(int place) {
        double resting = rest / (1 - discounts[place]);
        keep(place, place, resting);
        double value = resting;
        for (int j = place - 1; j >= 0; j--) {
            value = climb(j, thresholds[j + 1] - thresholds[j], value);
            keep(j, place, value);
        }
        value = resting;
        for (int j = place; j + 1 < thresholds.length; j++) {
            value = descend(j, thresholds[j + 1] - thresholds[j], value);
            keep(j + 1, place, value);
        }
    }

    private void keep(int j, int place, double value) {
        if (value > values[j]) {
            values[j] = value;
            restingPlace[j] = thresholds[place];
        }
    }

    /** Value {@code steps} below the next threshold, inside level j: all but the last step enter level j. */
    private double climb(int j, int steps, double next) {
        double last = StrictMath.pow(discounts[j], steps - 1);
        return up * (1 - last * discounts[j]) / (1 - discounts[j]) + last * discounts[j + 1] * next;
    }

    /** Value {@code steps} above threshold j, when every step enters level j. */
    private double descend(int j, int steps, double foot) {
        double gone = StrictMath.pow(discounts[j], steps);
        return down * (1 - gone) / (1 - discounts[j]) + gone * foot;
    }

    /** The optimal value at threshold {@code j}. */
    public double value(int j) {
        return values[j];
    }

    /** Where an optimal service rests that starts at threshold {@code j}. */
    public int restingPlace(int j) {
        return restingPlace[j];
    }

    /** The optimal value at any level of satisfaction from the first threshold on. */
    public double valueAt(int satisfaction) {
        int j = 0;
        while (j + 1 < thresholds.length && thresholds[j + 1] <= satisfaction) {
            j++;
        }
        double downwards = descend(j, satisfaction - thresholds[j], values[j]);
        return j + 1 == thresholds.length
                ? downwards
                : StrictMath.max(downwards, climb(j, thresholds[j + 1] - satisfaction, values[j + 1]));
    }
}
