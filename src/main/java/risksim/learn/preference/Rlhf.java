package risksim.learn.preference;

import risksim.check.Check;

/**
 * Reinforcement learning from human feedback: rewards by Bradley and Terry, then the policy with the best expected reward
 * within the limit.
 *
 * @param model how rewards are fitted
 * @param clip how far a reward may lie from the mean of what was compared, in log odds; infinite for no clipping. That the
 *     mean over compared alternatives is the middle is a choice made here: the abstract on clipped rewards (AFAA 2026,
 *     "Distortion of AI Alignment Revisited") does not say
 */
public record Rlhf(BradleyTerry model, double clip) implements Alignment {
    public Rlhf {
        Check.that(clip > 0, "clip must be above 0, was " + clip);
    }

    /** Without clipping. */
    public static Rlhf plain() {
        return new Rlhf(BradleyTerry.PLAIN, Double.POSITIVE_INFINITY);
    }

    @Override
    public String title() {
        return clip < Double.POSITIVE_INFINITY ? "rlhf-clipped" : "rlhf";
    }

    @Override
    public Aligned align(Evidence evidence, double[] reference, Limit limit) {
        Rewards rewards = model.fit(evidence);
        return Tilt.of(reference, clipped(rewards.values(), evidence.pairs().items()), limit)
                .with(Aligned.Flag.REGULARISED, rewards.regularised())
                .with(Aligned.Flag.MISSING_PAIRS, !evidence.wins().complete());
    }

    private double[] clipped(double[] rewards, double[] items) {
        double middle = Distributions.dot(rewards, items);
        for (int x = 0; x < rewards.length; x++) {
            rewards[x] = StrictMath.max(middle - clip, StrictMath.min(middle + clip, rewards[x]));
        }
        return rewards;
    }
}
