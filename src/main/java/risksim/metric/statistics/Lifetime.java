package risksim.metric.statistics;

import risksim.check.Check;

/**
 * How long something lasted, or how long at least.
 *
 * @param time watched, at least 0
 * @param ended whether its end was seen; if not, it was still there when watching stopped (censored)
 * @param group which of the groups compared it belongs to, from 0
 */
public record Lifetime(double time, boolean ended, int group) {
    public Lifetime {
        Check.that(time >= 0 && Double.isFinite(time), "time must be at least 0 and finite, was " + time);
        Check.that(group >= 0, "group must be at least 0, was " + group);
    }
}
