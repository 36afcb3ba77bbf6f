package risksim.learn.engagement;

import risksim.check.Check;

/**
 * The long-term satisfaction environment of RecSim without noise: fixed points, paths, expected time (google-research/recsim,
 * commit 55e50e4; Ie et al. 2019).
 *
 * @param memory part of exposure that is remembered, in [0, 1)
 * @param sensitivity how strongly exposure moves satisfaction
 * @param choc mean of the log of time at clickbait 1
 * @param kale mean of the log of time at clickbait 0
 * @param spread spread of the log of time
 */
public record LongTermSatisfaction(double memory, double sensitivity, double choc, double kale, double spread) {
    /** RecSim's defaults. */
    public static final LongTermSatisfaction DEFAULT = new LongTermSatisfaction(0.7, 0.01, 5, 4, 1);

    public LongTermSatisfaction {
        Check.that(memory >= 0 && memory < 1, "memory must be in [0, 1), was " + memory);
    }

    /** Exposure after content, without noise. */
    public double after(double exposure, double clickbait) {
        return memory * exposure - 2 * (clickbait - 0.5);
    }

    /** Where exposure settles under constant clickbait. */
    public double fixedPoint(double clickbait) {
        return -2 * (clickbait - 0.5) / (1 - memory);
    }

    /** Satisfaction at an exposure, in (0, 1). */
    public double satisfaction(double exposure) {
        return 1 / (1 + StrictMath.exp(-sensitivity * exposure));
    }

    /** Mean of the log of time spent on content, at a satisfaction. */
    public double logTime(double satisfaction, double clickbait) {
        return satisfaction * (clickbait * choc + (1 - clickbait) * kale);
    }

    /** Expected time spent on content, at a satisfaction. */
    public double time(double satisfaction, double clickbait) {
        return StrictMath.exp(logTime(satisfaction, clickbait) + spread * spread / 2);
    }

    /** Expected time in the long run under constant clickbait. */
    public double settledTime(double clickbait) {
        return time(satisfaction(fixedPoint(clickbait)), clickbait);
    }

    /** Spread of exposure in the long run under noise of spread {@code innovation}. */
    public double settledSpread(double innovation) {
        return innovation / StrictMath.sqrt(1 - memory * memory);
    }
}
