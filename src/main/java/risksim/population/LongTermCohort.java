package risksim.population;

import risksim.random.Chance;
import risksim.random.Digest;
import risksim.random.NormalLaw;
import risksim.random.Purpose;
import risksim.random.Streams;

/**
 * Users whose exposure to nourishing content wears on their satisfaction, and who spend more time the more satisfied they are. Exposure
 * is spread evenly at first, over 1 / (1 - memory), as in RecSim.
 */
final class LongTermCohort extends RealCohort {
    private static final int FIRST = 3;

    private final Satisfaction.Exposure motion;
    private final Chance enjoyment;
    private final Chance innovation;

    LongTermCohort(Population population, int number) {
        super(population, number);
        motion = (Satisfaction.Exposure) population.spec().satisfaction();
        Streams streams = population.streams();
        enjoyment = streams.stream(Purpose.TASTE, 2L * number);
        innovation = streams.stream(Purpose.TASTE, 2L * number + 1);
        Chance belong = streams.stream(Purpose.BELONG, number);
        for (int i = 0; i < level.length; i++) {
            level[i] += (float) ((belong.uniform(FIRST, i) - 0.5) / (1 - motion.memory()));
        }
    }

    private LongTermCohort(Population rules, LongTermCohort from) {
        super(rules, from);
        motion = (Satisfaction.Exposure) rules.spec().satisfaction();
        enjoyment = from.enjoyment;
        innovation = from.innovation;
    }

    @Override
    public LongTermCohort copy(Population rules) {
        return new LongTermCohort(rules, this);
    }

    /** Time is spent at the satisfaction that a user comes with; then exposure moves. */
    @Override
    void serve(int user, long tick, Plan plan, Sums sums) {
        int cell = cell(user);
        int service = cell / sums.groups();
        double before = satisfaction(user);
        int segment = population.segment(type(user), before);
        double taste = motion.spread() * NormalLaw.draw(enjoyment, tick, user);
        double noise = motion.noise() == 0 ? 0 : motion.noise() * NormalLaw.draw(innovation, tick, user);
        level[user] = (float) (motion.memory() * level[user] + plan.offers.effect(service, segment) + noise);
        sums.counts(Sums.Count.SERVED)[cell]++;
        sums.amounts(Sums.Amount.REWARD)[cell] += StrictMath.exp(plan.offers.reward(service, segment) * before + taste);
        sums.amounts(Sums.Amount.WELFARE)[cell] += plan.offers.utility(service, segment);
        sums.amounts(Sums.Amount.SATISFACTION)[cell] += satisfaction(user);
    }

    @Override
    public long fold(long digest) {
        long folded = super.fold(digest);
        for (float exposure : level) {
            folded = Digest.fold(folded, Float.floatToRawIntBits(exposure));
        }
        return folded;
    }
}
