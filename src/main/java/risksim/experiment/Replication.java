package risksim.experiment;

import java.util.List;
import java.util.Map;
import risksim.metric.Curve;

/**
 * The outcome of one seeded run of one arm.
 *
 * @param arm the arm's name
 * @param number from 0; the same number in another arm has the same chance
 * @param ticks how many ticks were played
 * @param settled whether the scenario's condition ended it, rather than the last tick allowed
 * @param hash the rolling hash after the last tick, agents' memories included: 16 hexadecimal digits
 * @param metrics value by metric, in the scenario's order; a metric that gave no number is absent
 * @param curves value by metric, lines for figures
 */
public record Replication(
        String arm,
        int number,
        long ticks,
        boolean settled,
        String hash,
        Map<String, Double> metrics,
        Map<String, List<Curve>> curves) {}
