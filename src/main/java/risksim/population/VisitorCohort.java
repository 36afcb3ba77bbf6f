package risksim.population;

import risksim.random.Chance;
import risksim.random.Digest;
import risksim.random.GammaLaw;
import risksim.random.Purpose;
import risksim.random.Streams;

/**
 * Users who do not come every tick, or who stay with chances of their own. Rates and chances are drawn once for each user, so that the
 * mixture is exact however few users there are of a kind. A draw of a tick depends on the user, the tick and its purpose alone.
 */
final class VisitorCohort extends RealCohort {
    /** Visits that are told apart; who came more often is counted with the last. */
    private static final int MOST = 256;

    private final Chance visit;
    private final Chance arrive;
    /** {@code [users]}: chance of a visit in a tick. */
    private final float[] coming;
    /** {@code [users]}: chance of staying after a visit, where it is the user's own. */
    private final float[] loyalty;
    /** {@code [users]}: how often a user was served, at most {@code MOST - 1}. */
    private final short[] served;

    VisitorCohort(Population population, int number) {
        super(population, number);
        Streams streams = population.streams();
        visit = streams.stream(Purpose.VISIT, number);
        arrive = streams.stream(Purpose.ARRIVE, number);
        coming = new float[users()];
        loyalty = new float[users()];
        served = new short[users()];
        settle(streams.stream(Purpose.RATE, number), streams.stream(Purpose.LOYALTY, number));
    }

    private void settle(Chance rates, Chance chances) {
        for (int i = 0; i < coming.length; i++) {
            UserType type = types[type(i)];
            int user = i;
            coming[i] = type.visits()
                    .map(how -> (float) chance(GammaLaw.draw(rates, user, how.shape()) / how.inverseScale()))
                    .orElse(1f);
            if (type.demand() instanceof Demand.Beta own) {
                loyalty[i] = (float) GammaLaw.beta(chances, i, own.staying(), own.leaving());
            }
        }
    }

    private static double chance(double rate) {
        return -StrictMath.expm1(-rate);
    }

    @Override
    int step(long tick, Plan plan, Workspace space, Sums sums) {
        int count = 0;
        for (int i = 0; i < state.length; i++) {
            space.moved[count] = (char) i;
            count += (state[i] & 1) == 1 ? leaves(i, tick, plan, sums) : comes(i, tick);
        }
        return count;
    }

    /** 1 if a user who is engaged comes and then leaves. */
    private int leaves(int user, long tick, Plan plan, Sums sums) {
        if (visit.bits(tick, user) >>> 32 >= Population.units(coming[user])) {
            return 0;
        }
        serve(user, tick, plan, sums);
        served[user] = (short) Math.min(MOST - 1, served[user] + 1);
        Demand demand = types[type(user)].demand();
        double staying = demand instanceof Demand.Beta ? loyalty[user] : demand.at(level[user]);
        return happens(tick, user, staying) ? 0 : 1;
    }

    /** 1 if a user who is away comes first, or returns. */
    private int comes(int user, long tick) {
        UserType type = types[type(user)];
        int arrivals = type.visits().map(Visits::arrivals).orElse(0);
        if (arrivals > 0 && (state[user] & 2) == 0) {
            return arrive.below(arrivals, 0, user) == tick ? 1 : 0;
        }
        return happens(tick, user, type.friction().returning(level[user], type.demand())) ? 1 : 0;
    }

    private boolean happens(long tick, int user, double chance) {
        return stay.bits(tick, user) >>> 32 < Population.units(chance);
    }

    @Override
    long[][] visits() {
        long[][] visits = new long[population.groups()][MOST];
        for (int i = 0; i < served.length; i++) {
            if ((state[i] & 3) != 0) {
                visits[type(i)][served[i]]++;
            }
        }
        return visits;
    }

    @Override
    public long fold(long digest) {
        long folded = super.fold(digest);
        for (int i = 0; i < served.length; i++) {
            folded = Digest.fold(folded, served[i]);
            folded = Digest.fold(
                    folded,
                    (long) Float.floatToRawIntBits(coming[i]) << 32
                            | Float.floatToRawIntBits(loyalty[i]) & 0xffffffffL);
        }
        return folded;
    }
}
