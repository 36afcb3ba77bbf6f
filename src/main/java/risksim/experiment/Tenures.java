package risksim.experiment;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.metric.statistics.KaplanMeier;
import risksim.metric.statistics.LogRank;

/**
 * Counts of first sessions that can be added up.
 *
 * @param ended {@code [ticks]}
 * @param going {@code [ticks]}
 */
@SuppressWarnings("ArrayRecordComponent")
record Tenures(long[] ended, long[] going) {
    static Tenures of(FirstSessions sessions) {
        return new Tenures(
                sessions.ended().stream().mapToLong(Long::longValue).toArray(),
                sessions.going().stream().mapToLong(Long::longValue).toArray());
    }

    static Tenures sum(List<FirstSessions> sessions) {
        return sum(sessions.stream().map(Tenures::of).toList());
    }

    static Tenures sum(Collection<Tenures> parts) {
        return parts.stream().reduce(new Tenures(new long[1], new long[1]), Tenures::and);
    }

    static Tenures in(Map<String, Tenures> groups, String group) {
        return Optional.ofNullable(groups.get(group)).orElseThrow();
    }

    /** Both together. */
    Tenures and(Tenures other) {
        int length = Math.max(ended.length, other.ended.length);
        long[] sumEnded = Arrays.copyOf(ended, length);
        long[] sumGoing = Arrays.copyOf(going, length);
        for (int t = 0; t < other.ended.length; t++) {
            sumEnded[t] += other.ended[t];
            sumGoing[t] += other.going[t];
        }
        return new Tenures(sumEnded, sumGoing);
    }

    long people() {
        return Arrays.stream(ended).sum() + Arrays.stream(going).sum();
    }

    static long people(LogRank.Counts counts, int group) {
        return new Tenures(counts.ended()[group], counts.censored()[group]).people();
    }

    /** Groups side by side, for a test. */
    static LogRank.Counts beside(List<Tenures> groups) {
        int length = groups.stream().mapToInt(one -> one.ended.length).max().orElseThrow();
        return new LogRank.Counts(
                groups.stream().map(one -> Arrays.copyOf(one.ended, length)).toArray(long[][]::new),
                groups.stream().map(one -> Arrays.copyOf(one.going, length)).toArray(long[][]::new));
    }

    /** Mean ticks in the first session up to a horizon: the area under the curve. */
    double kept(int horizon) {
        double area = 0;
        double height = 1;
        double from = 0;
        for (KaplanMeier.Step step : KaplanMeier.of(ended, going).steps()) {
            double to = Math.min(step.time(), horizon);
            area += height * (to - from);
            from = to;
            height = step.survival();
        }
        return area + height * (horizon - from);
    }
}
