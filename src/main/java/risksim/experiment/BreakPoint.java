package risksim.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.metric.Estimate;

/**
 * Where a verdict flips, or that it does not within the range that was searched.
 *
 * @param metric held against its appetite
 * @param paths the parameters that are moved, together
 * @param from where the search begins: the scenario's own values
 * @param before the values nearest to the break at which the verdict is still that of the scenario; empty if none was found
 * @param after the values nearest to it at which the verdict is the other one
 * @param estimateBefore the mean there
 * @param estimateAfter the mean there
 * @param distance how far the break is at most, as a part of the range; that of the far end, in [0, 1] for one parameter
 * @param sentence the same for people
 */
public record BreakPoint(
        String metric,
        List<String> paths,
        Map<String, Double> from,
        Map<String, Double> before,
        Map<String, Double> after,
        Optional<Estimate> estimateBefore,
        Optional<Estimate> estimateAfter,
        Optional<Double> distance,
        String sentence) {
    /** Whether the verdict flips somewhere in the range. */
    public boolean found() {
        return distance.isPresent();
    }
}
