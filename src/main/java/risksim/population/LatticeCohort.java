package risksim.population;

import risksim.random.Chance;

/**
 * Users whose satisfaction is a level of a lattice. All that can happen to a user is one entry of a table, and users are counted by
 * entry, so that every sum of a cohort is made of whole numbers. The loops have no branch that depends on chance.
 */
final class LatticeCohort extends Cohort {
    private final int low;
    private final int levels;

    LatticeCohort(Population population, int number) {
        super(population, number);
        Satisfaction.Lattice lattice = (Satisfaction.Lattice) population.spec().satisfaction();
        low = (int) lattice.low();
        levels = lattice.levels();
        for (int i = 0; i < users(); i++) {
            begin(i, population.spec().types().get(type(i)).opening().satisfaction());
        }
    }

    private LatticeCohort(Population rules, LatticeCohort from) {
        super(rules, from);
        low = from.low;
        levels = from.levels;
    }

    @Override
    public LatticeCohort copy(Population rules) {
        return new LatticeCohort(rules, this);
    }

    @Override
    public double satisfaction(int user) {
        return low + (state[user] >> Population.STATUS & (1 << bits) - 1);
    }

    @Override
    void begin(int user, double satisfaction) {
        int mask = (1 << bits) - 1 << Population.STATUS;
        state[user] = state[user] & ~mask | (int) (satisfaction - low) << Population.STATUS;
    }

    @Override
    int row(int user, Plan plan) {
        return plan.rows[state[user]];
    }

    @Override
    int step(long tick, Plan plan, Workspace space, Sums sums) {
        int[] seen = space.counters(plan.rules.length);
        int count = move(tick, plan.rules, seen, space.moved);
        tell(plan, seen, sums);
        return count;
    }

    private int move(long tick, long[] rules, int[] seen, char[] moved) {
        int[] state = this.state;
        Chance stay = this.stay;
        int count = 0;
        for (int i = 0; i < state.length; i++) {
            int now = state[i];
            long rule = rules[now];
            seen[now]++;
            state[i] = (int) rule & Integer.MAX_VALUE;
            int engaged = (int) (((stay.bits(tick, i) >>> 32) - (rule >>> 31)) >>> 63);
            moved[count] = (char) i;
            count += engaged ^ (now & 1);
        }
        return count;
    }

    private void tell(Plan plan, int[] seen, Sums sums) {
        int groups = population.groups();
        for (int cell = 0; cell < sums.services() * groups; cell++) {
            for (int at = 0; at < levels; at++) {
                int state = (cell << bits | at) << Population.STATUS;
                int served = seen[state | 1] + seen[state | 3];
                if (served > 0) {
                    int service = cell / groups;
                    int segment = population.segment(cell % groups, low + at);
                    int after = (int) plan.rules[state | 1] >> Population.STATUS & (1 << bits) - 1;
                    sums.counts(Sums.Count.SERVED)[cell] += served;
                    sums.amounts(Sums.Amount.REWARD)[cell] += served * plan.offers.reward(service, segment);
                    sums.amounts(Sums.Amount.WELFARE)[cell] += served * plan.offers.utility(service, segment);
                    sums.amounts(Sums.Amount.SATISFACTION)[cell] += (double) served * (low + after);
                }
            }
        }
    }

    @Override
    public String toString() {
        return "cohort " + number() + " of " + users() + " users on " + levels + " levels from " + low;
    }
}
