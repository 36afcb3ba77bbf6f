package risksim.experiment;

import java.util.List;
import java.util.Map;
import risksim.metric.Curve;

/**
 * The outcome of one seeded run of one arm.
 *
 * @param arm the arm's name
 * @param point empty for the scenario as it is written; else the numbers that are others
 * @param number from 0; the same number in another arm has the same chance
 * @param ticks how many ticks were played
 * @param settled whether the scenario's condition ended it, rather than the last tick allowed
 * @param hash the rolling hash after the last tick, agents' memories included: 16 hexadecimal digits
 * @param metrics value by metric, in the scenario's order; a metric that gave no number is absent
 * @param curves value by metric, lines for figures; empty from replication {@link #DRAWN} on and at other points
 * @param sessions how long people kept to their first session, where people are served; empty at other points
 */
public record Replication(
        String arm,
        String point,
        int number,
        long ticks,
        boolean settled,
        String hash,
        Map<String, Double> metrics,
        Map<String, List<Curve>> curves,
        List<FirstSessions> sessions) {
    public Replication {
        sessions = List.copyOf(sessions);
    }

    /** Replications of which figures are made. The memory and the log of a long run would otherwise be mostly curves. */
    public static final int DRAWN = 100;

    /** What tells a replication from all others of its scenario. */
    public record Key(String arm, String point, int number) {}

    /** What tells it from all others. */
    public Key key() {
        return new Key(arm, point, number);
    }
}
