package risksim.population;

/** Users whose satisfaction is a real number, kept to 24 bits. Amounts are summed in order of user. */
sealed class RealCohort extends Cohort permits VisitorCohort, LongTermCohort {
    final UserType[] types;
    /** {@code [users]}: what is kept of satisfaction. */
    final float[] level;

    private final Satisfaction motion;

    RealCohort(Population population, int number) {
        super(population, number);
        motion = population.spec().satisfaction();
        types = population.spec().types().toArray(UserType[]::new);
        level = new float[users()];
        for (int i = 0; i < level.length; i++) {
            begin(i, population.spec().types().get(type(i)).opening().satisfaction());
        }
    }

    RealCohort(Population rules, RealCohort from) {
        super(rules, from);
        motion = rules.spec().satisfaction();
        types = rules.spec().types().toArray(UserType[]::new);
        level = from.level.clone();
    }

    @Override
    public RealCohort copy(Population rules) {
        return new RealCohort(rules, this);
    }

    @Override
    public final double satisfaction(int user) {
        return motion.felt(level[user]);
    }

    @Override
    final void begin(int user, double satisfaction) {
        level[user] = (float) motion.kept(satisfaction);
    }

    @Override
    final int row(int user, Plan plan) {
        return plan.row(population.segment(type(user), satisfaction(user)), service(user));
    }

    @Override
    int step(long tick, Plan plan, Workspace space, Sums sums) {
        int count = 0;
        for (int i = 0; i < state.length; i++) {
            UserType type = types[type(i)];
            int before = state[i] & 1;
            if (before == 1) {
                serve(i, tick, plan, sums);
            }
            double at = satisfaction(i);
            double chance = before == 1 ? type.demand().at(at) : type.friction().returning(at, type.demand());
            int engaged = (int) (((stay.bits(tick, i) >>> 32) - Population.units(chance)) >>> 63);
            space.moved[count] = (char) i;
            count += engaged ^ before;
        }
        return count;
    }

    /** Shows a user what the service offers. */
    void serve(int user, long tick, Plan plan, Sums sums) {
        int cell = cell(user);
        int service = cell / sums.groups();
        int segment = population.segment(type(user), satisfaction(user));
        level[user] = (float) motion.after(level[user], plan.offers.effect(service, segment));
        sums.counts(Sums.Count.SERVED)[cell]++;
        sums.amounts(Sums.Amount.REWARD)[cell] += plan.offers.reward(service, segment);
        sums.amounts(Sums.Amount.WELFARE)[cell] += plan.offers.utility(service, segment);
        sums.amounts(Sums.Amount.SATISFACTION)[cell] += level[user];
    }
}
