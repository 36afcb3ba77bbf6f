package risksim.population;

import java.util.Arrays;
import risksim.random.Chance;

/**
 * Users whose satisfaction is a level of a lattice. All that can happen to a user is one entry of a table, and users are counted by
 * entry, so that every sum of a cohort is made of whole numbers. The loops have no branch that depends on chance.
 */
final class LatticeCohort extends Cohort {
    private final int low;
    private final int levels;
    private final int rows;
    /** {@code [users]}: satisfaction above the lowest, in [0, levels). */
    private final short[] level;

    LatticeCohort(Population population, int number) {
        super(population, number);
        Satisfaction.Lattice lattice = (Satisfaction.Lattice) population.spec().satisfaction();
        low = (int) lattice.low();
        levels = lattice.levels();
        rows = population.groups() * Population.STATUSES;
        level = new short[users()];
        for (int i = 0; i < level.length; i++) {
            begin(i, population.spec().types().get(type(i)).opening().satisfaction());
        }
    }

    private LatticeCohort(Population rules, LatticeCohort from) {
        super(rules, from);
        low = from.low;
        levels = from.levels;
        rows = from.rows;
        level = from.level.clone();
    }

    @Override
    public LatticeCohort copy(Population rules) {
        return new LatticeCohort(rules, this);
    }

    @Override
    public double satisfaction(int user) {
        return low + level[user];
    }

    @Override
    void begin(int user, double satisfaction) {
        level[user] = (short) (satisfaction - low);
    }

    @Override
    int segment(int user, Plan plan) {
        return plan.segments[type(user) * levels + level[user]];
    }

    @Override
    int step(long tick, Plan plan, Workspace space, Sums sums) {
        int[] seen = space.counters(plan.rules.length);
        int count = services.length == 0
                ? alone(tick, plan.rules, seen, space.moved)
                : among(tick, plan.rules, seen, space.moved);
        tell(plan, seen, sums);
        return count;
    }

    /** One service. */
    private int alone(long tick, long[] rules, int[] seen, char[] moved) {
        byte[] tags = this.tags;
        short[] level = this.level;
        Chance stay = this.stay;
        int levels = this.levels;
        int count = 0;
        for (int i = 0; i < tags.length; i++) {
            int tag = tags[i] & 0xff;
            int cell = tag * levels + level[i];
            long rule = rules[cell];
            seen[cell]++;
            level[i] = (short) rule;
            int engaged = (int) (((stay.bits(tick, i) >>> 32) - (rule >>> 16)) >>> 63);
            moved[count] = (char) i;
            count += engaged ^ (tag & 1);
        }
        return count;
    }

    /** Several services: the same with a table for each. Who was never served is looked up under the first, and is away. */
    private int among(long tick, long[] rules, int[] seen, char[] moved) {
        byte[] tags = this.tags;
        short[] level = this.level;
        byte[] services = this.services;
        Chance stay = this.stay;
        int levels = this.levels;
        int rows = this.rows;
        int count = 0;
        for (int i = 0; i < tags.length; i++) {
            int tag = tags[i] & 0xff;
            int service = services[i] & ~(services[i] >> 31);
            int cell = (service * rows + tag) * levels + level[i];
            long rule = rules[cell];
            seen[cell]++;
            level[i] = (short) rule;
            int engaged = (int) (((stay.bits(tick, i) >>> 32) - (rule >>> 16)) >>> 63);
            moved[count] = (char) i;
            count += engaged ^ (tag & 1);
        }
        return count;
    }

    private void tell(Plan plan, int[] seen, Sums sums) {
        int groups = population.groups();
        for (int service = 0; service < sums.services(); service++) {
            for (int group = 0; group < groups; group++) {
                int cell = service * groups + group;
                int first = (service * rows + (group << 2 | 1)) * levels;
                int again = first + 2 * levels;
                for (int at = 0; at < levels; at++) {
                    int served = seen[first + at] + seen[again + at];
                    if (served > 0) {
                        int segment = population.segment(group, low + at);
                        sums.counts(Sums.Count.SERVED)[cell] += served;
                        sums.amounts(Sums.Amount.REWARD)[cell] += served * plan.offers.reward(service, segment);
                        sums.amounts(Sums.Amount.WELFARE)[cell] += served * plan.offers.utility(service, segment);
                        sums.amounts(Sums.Amount.SATISFACTION)[cell] +=
                                (double) served * (low + (short) plan.rules[first + at]);
                    }
                }
            }
        }
    }

    @Override
    public String toString() {
        return "cohort " + number() + " of " + users() + " users at levels "
                + Arrays.toString(Arrays.copyOf(level, Math.min(8, level.length)));
    }
}
