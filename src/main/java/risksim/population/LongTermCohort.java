package risksim.population;

import java.util.Arrays;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;
import risksim.random.Chance;
import risksim.random.Digest;
import risksim.random.NormalLaw;
import risksim.random.Purpose;
import risksim.random.Streams;

/**
 * Up to 65,536 users whose net exposure to nourishing content wears on their satisfaction: the long-term satisfaction environment
 * of RecSim (Ie et al. 2019; google-research/recsim, commit 55e50e4, environments/long_term_satisfaction.py). Enjoyment of the
 * moment rises with clickbait, exposure {@code x' = memory x - 2 (clickbait - 1/2) + noise} falls with it. The sign of the second
 * term is that of the line that runs there; the comment above it says plus.
 */
public final class LongTermCohort {
    private final Spec spec;
    private final Chance enjoyment;
    private final Chance innovation;
    /** {@code [users]}: net positive exposure. */
    private final float[] exposure;
    /** {@code [users]}: ticks left. */
    private final short[] budget;

    private LongTermCohort(Spec spec, int number, Streams streams) {
        this.spec = spec;
        int users = (int) Math.min(Population.COHORT, spec.users - (long) number * Population.COHORT);
        Check.that(number >= 0 && users > 0, "cohort must hold users, was " + number);
        enjoyment = streams.stream(Purpose.TASTE, 2L * number);
        innovation = streams.stream(Purpose.TASTE, 2L * number + 1);
        exposure = new float[users];
        budget = new short[users];
        Arrays.fill(budget, (short) spec.budget);
        Chance belong = streams.stream(Purpose.BELONG, number);
        for (int i = 0; i < users; i++) {
            exposure[i] = (float) ((belong.uniform(0, i) - 0.5) / (1 - spec.memory));
        }
    }

    /** Parameters, with the defaults of RecSim. */
    @About("users whom clickbait wears out")
    public record Spec(
            @About("number of users") @Within("[1, 10000000000]") long users,
            @About("part of exposure that is remembered") @Default("0.7") @Within("[0, 1)") double memory,
            @About("how strongly exposure moves satisfaction") @Default("0.01") @Within("[0, inf)") double sensitivity,
            @About("spread of the noise of exposure") @Default("0.05") @Within("[0, inf)") double innovation,
            @About("enjoyment of clickbait, in logs of time") @Default("{mean: 5.0, spread: 1.0}") Enjoyment choc,
            @About("enjoyment of nourishing content, in logs of time") @Default("{mean: 4.0, spread: 1.0}")
                    Enjoyment kale,
            @About("ticks that a user spends before going for good") @Default("60") @Within("[1, 32767]") int budget) {
        public Spec {
            Check.components(Spec.class, users, memory, sensitivity, innovation, choc, kale, budget);
        }

        /** RecSim's defaults. */
        public static Spec of(long users) {
            return new Spec(users, 0.7, 0.01, 0.05, new Enjoyment(5, 1), new Enjoyment(4, 1), 60);
        }

        /** The users of one cohort before tick 0. */
        public LongTermCohort cohort(int number, Streams streams) {
            return new LongTermCohort(this, number, streams);
        }
    }

    /** Mean at satisfaction 1, and spread, of the logarithm of time spent. */
    public record Enjoyment(
            @About("mean at satisfaction 1") @Within("(-inf, inf)") double mean,
            @About("spread") @Within("[0, inf)") double spread) {
        public Enjoyment {
            Check.components(Enjoyment.class, mean, spread);
        }
    }

    /**
     * What the cohort did in a tick.
     *
     * @param served users with time left
     * @param engagement sum of time spent
     * @param satisfaction sum of satisfaction after the content
     * @param exposure sum of exposure after the content
     */
    public record LongTermSums(long served, double engagement, double satisfaction, double exposure) {}

    /** Shows content of {@code clickbait} in [0, 1] to everybody who has time left. */
    public LongTermSums tick(long tick, double clickbait) {
        Check.that(clickbait >= 0 && clickbait <= 1, "clickbait must be within 0 and 1, was " + clickbait);
        double mean = clickbait * spec.choc.mean + (1 - clickbait) * spec.kale.mean;
        double spread = clickbait * spec.choc.spread + (1 - clickbait) * spec.kale.spread;
        double push = -2 * (clickbait - 0.5);
        long served = 0;
        double time = 0;
        double happy = 0;
        double exposed = 0;
        for (int i = 0; i < exposure.length; i++) {
            if (budget[i] > 0) {
                budget[i]--;
                served++;
                time += StrictMath.exp(mean * satisfaction(i) + spread * NormalLaw.draw(enjoyment, tick, i));
                double noise = spec.innovation == 0 ? 0 : spec.innovation * NormalLaw.draw(innovation, tick, i);
                exposure[i] = (float) (spec.memory * exposure[i] + push + noise);
                happy += satisfaction(i);
                exposed += exposure[i];
            }
        }
        return new LongTermSums(served, time, happy, exposed);
    }

    /** Satisfaction of a user, in (0, 1). */
    public double satisfaction(int user) {
        return 1 / (1 + StrictMath.exp(-spec.sensitivity * exposure[user]));
    }

    /** Users in this cohort. */
    public int users() {
        return exposure.length;
    }

    /** A digest of all that is remembered of all users. */
    public long fold(long digest) {
        long folded = digest;
        for (int i = 0; i < exposure.length; i++) {
            folded = Digest.fold(folded, (long) Float.floatToRawIntBits(exposure[i]) << 16 | budget[i]);
        }
        return folded;
    }
}
