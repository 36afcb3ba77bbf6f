package risksim.experiment;

import java.util.Optional;
import risksim.metric.Estimate;

/**
 * What an arm changes against the baseline, replication by replication with the same chance.
 *
 * @param arm the arm
 * @param point empty for the scenario as it is written; else the numbers that are others, in both arms
 * @param metric the metric
 * @param pairs replications that gave the number in both arms
 * @param difference mean of arm minus baseline, with Student's interval, or that of pairs of yes and no that all differ alike
 * @param standardised the difference in standard deviations of the differences (Hedges' correction); empty where they do not vary
 * @param p of Wilcoxon's signed-rank test; empty where all differences are 0
 * @param adjusted the same after Holm, for all arms and metrics at this kind of point
 * @param varianceReduction how many times as many replications the same precision would need without common chance; empty where
 *     differences do not vary
 * @param sentence the same for people
 */
public record ArmEffect(
        String arm,
        String point,
        String metric,
        int pairs,
        Estimate difference,
        Optional<Double> standardised,
        Optional<Double> p,
        Optional<Double> adjusted,
        Optional<Double> varianceReduction,
        String sentence) {
    /** Whether chance alone is ruled out at 5 % among all that was compared. */
    public boolean significant() {
        return adjusted.map(value -> value <= Effects.LEVEL).orElse(false);
    }
}
