package risksim.metric.statistics;

import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import risksim.check.Check;

/**
 * What a number of pairs can show at all: a design whose smallest p value lies above the level cannot answer, whatever it finds.
 * Five pairs with the signed-rank test never get below 0.0625.
 *
 * @param pairs at least 1
 */
public record PairedDesign(int pairs) {
    public PairedDesign {
        Check.that(pairs >= 1, "pairs must be at least 1, was " + pairs);
    }

    /** The smallest p value of the signed-rank test, without ties or zeros: all pairs point one way. */
    public double smallestSignedRank(Alternative alternative) {
        double[] differences = new double[pairs];
        Arrays.setAll(differences, i -> i + 1.0);
        Alternative reached = alternative == Alternative.LESS ? Alternative.GREATER : alternative;
        return SignedRank.test(differences, reached).p();
    }

    /**
     * The smallest p value of the sign-flip test: one of 2^pairs flips, or two if both sides count; one more than the draws where
     * flips are drawn.
     */
    public double smallestSignFlip(Alternative alternative, int draws) {
        double sides = alternative == Alternative.TWO_SIDED ? 2 : 1;
        return pairs <= SignFlip.EXACT ? sides * FastMath.scalb(1.0, -pairs) : 1.0 / (draws + 1.0);
    }

    /** The smallest p value of the paired t test: any above 0 from two pairs on, since it leans on normality. One pair has none: 1. */
    public double smallestT() {
        return pairs < 2 ? 1 : 0;
    }

    /** Whether the test of ranks can get to {@code level}; one that cannot must not be asked. */
    public boolean canReach(double level, Alternative alternative) {
        return smallestSignedRank(alternative) <= level;
    }
}
