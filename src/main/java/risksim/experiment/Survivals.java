package risksim.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import risksim.metric.Estimate;

/**
 * How long people kept to their first session, over all replications of each arm.
 *
 * @param curves of all people of each arm and, where there are several groups, of each group
 * @param comparisons of each intervention with the baseline, and of the groups of each arm
 */
public record Survivals(List<Line> curves, List<Comparison> comparisons) {
    /** Where nobody is served. */
    public static final Survivals NONE = new Survivals(List.of(), List.of());

    /** The name of all people together among the groups. */
    public static final String ALL = "all";

    public Survivals {
        curves = List.copyOf(curves);
        comparisons = List.copyOf(comparisons);
    }

    /**
     * Kaplan and Meier's curve with Greenwood's error and intervals on the scale of log(-log).
     *
     * @param arm whose people
     * @param group which of them, or {@link #ALL}
     * @param people over all replications
     * @param ended first sessions that ended
     * @param kept the part still in the first session at the last tick of the curve, with its interval
     * @param median the tick at which half have left; empty where it is not reached
     * @param curve at most 400 points, from tick 0 on
     */
    public record Line(
            String arm, String group, long people, long ended, Estimate kept, Optional<Double> median, Curve curve) {
        /** The curve point by point. */
        public List<Point> points() {
            return IntStream.range(0, curve.tick().length)
                    .mapToObj(curve::point)
                    .toList();
        }
    }

    /**
     * A curve as columns of one length, as it is kept in a file: {@code [points]} each, and what a column holds is said at {@link Point}.
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Curve(
            long[] tick, long[] atRisk, long[] ended, long[] censored, double[] survival, double[] low, double[] high) {
        static Curve of(List<Point> points) {
            return new Curve(
                    points.stream().mapToLong(Point::tick).toArray(),
                    points.stream().mapToLong(Point::atRisk).toArray(),
                    points.stream().mapToLong(Point::ended).toArray(),
                    points.stream().mapToLong(Point::censored).toArray(),
                    points.stream().mapToDouble(Point::survival).toArray(),
                    points.stream().mapToDouble(Point::low).toArray(),
                    points.stream().mapToDouble(Point::high).toArray());
        }

        private Point point(int at) {
            return new Point(tick[at], atRisk[at], ended[at], censored[at], survival[at], low[at], high[at]);
        }
    }

    /**
     * A point of a curve.
     *
     * @param tick since the session began
     * @param atRisk people in their first session just before
     * @param ended sessions that ended since the last point
     * @param censored sessions last seen since the last point while they went on
     * @param survival the part still there just after
     * @param low lower end of the interval
     * @param high upper end
     */
    public record Point(long tick, long atRisk, long ended, long censored, double survival, double low, double high) {}

    /**
     * Curves held against each other.
     *
     * @param kind what is compared
     * @param arm the intervention, or the arm whose groups are compared
     * @param chiSquare of the log-rank test; empty where no session ended
     * @param degrees of freedom
     * @param p of the log-rank test
     * @param adjusted the same after Holm, for all comparisons here
     * @param ticks mean ticks kept within the horizon, arm minus baseline, replication by replication with Student's interval;
     *     empty for groups
     * @param sentence the same for people
     */
    public record Comparison(
            Kind kind,
            String arm,
            Optional<Double> chiSquare,
            int degrees,
            Optional<Double> p,
            Optional<Double> adjusted,
            Optional<Estimate> ticks,
            String sentence) {
        Comparison told(Optional<Double> holm, String words) {
            return new Comparison(kind, arm, chiSquare, degrees, p, holm, ticks, words);
        }
    }

    /** What is compared. */
    public enum Kind {
        /** An intervention with the baseline, stratified by group. */
        ARMS,
        /** The groups of one arm. */
        GROUPS
    }
}
