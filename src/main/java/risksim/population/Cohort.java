package risksim.population;

import java.util.Arrays;
import risksim.random.Chance;
import risksim.random.Digest;
import risksim.random.Purpose;

/**
 * Up to 65,536 users as arrays. A tick goes as follows: who is engaged is shown what the service offers the user's segment, pays
 * the reward, and moves in satisfaction; then a draw says who stays at the new satisfaction, and who of those away returns and to
 * which service. A draw depends on the seed, the user, the tick and its purpose alone.
 */
public abstract sealed class Cohort permits LatticeCohort, RealCohort {
    private static final int NONE = -1;

    final Population population;
    final Chance stay;
    /**
     * {@code [users]}: {@code (cell << bits | level) << 2 | status}, where the cell is {@code service * groups + type} by the service in
     * use or last used, and the status 1 if the user is engaged, and 2 more if the user has left before. Status 0 has had no service.
     */
    final int[] state;
    /** Bits of the level. */
    final int bits;

    private final int number;
    private final int groups;
    /** {@code [service * groups + type]}: the type. */
    private final int[] types;

    private final Chance choose;
    /** {@code [users]}: the tick at which the present session or absence began. */
    private final int[] since;
    /** {@code [cell]}: users engaged, and the sum of the ticks at which their sessions began. */
    private final long[] engaged;

    private final long[] begun;
    /** {@code [group][ticks]}: users whose first session ended after so many ticks, the last bin for longer ones. */
    private final int[][] left;

    Cohort(Population population, int number) {
        this.population = population;
        this.number = number;
        Population.Spec spec = population.spec();
        int users = population.users(number);
        groups = population.groups();
        stay = population.streams().stream(Purpose.STAY, number);
        choose = population.streams().stream(Purpose.CHOOSE, number);
        bits = population.bits();
        state = new int[users];
        types = new int[spec.services() * groups];
        Arrays.setAll(types, cell -> cell % groups);
        since = new int[users];
        engaged = new long[spec.services() * groups];
        begun = new long[spec.services() * groups];
        left = new int[groups][spec.horizon() + 1];
        settle(spec, population.streams().stream(Purpose.BELONG, number));
    }

    /** The users of another cohort as they are now, under these rules; what happens to one is not felt by the other. */
    Cohort(Population rules, Cohort from) {
        population = rules;
        number = from.number;
        groups = from.groups;
        stay = from.stay;
        choose = from.choose;
        bits = from.bits;
        state = from.state.clone();
        types = from.types;
        since = from.since.clone();
        engaged = from.engaged.clone();
        begun = from.begun.clone();
        left = Arrays.stream(from.left).map(int[]::clone).toArray(int[][]::new);
    }

    /** Types by share; who begins engaged begins with each service equally often. */
    private void settle(Population.Spec spec, Chance belong) {
        for (int i = 0; i < state.length; i++) {
            int type = population.typeOf(belong.uniform(0, i));
            boolean begins =
                    belong.uniform(1, i) < spec.types().get(type).opening().engaged();
            int cell = begins ? belong.below(spec.services(), 2, i) * groups + type : type;
            state[i] = cell << bits + Population.STATUS | (begins ? 1 : 0);
            if (begins) {
                engaged[cell]++;
            }
        }
    }

    /**
     * The same users with the same memories, under other rules from now on.
     *
     * @param rules which keep these users: as many of the same types, as many services, the same range of satisfaction
     */
    public abstract Cohort copy(Population rules);

    /** Position of these users: user 0 of cohort c is user 65,536 c of the population. */
    public int number() {
        return number;
    }

    /** Users in this cohort. */
    public int users() {
        return state.length;
    }

    /** Steps every user by one tick and tells what they did. Ticks count up by one from 0; a workspace serves one thread. */
    public Sums tick(long tick, Plan plan, Workspace space) {
        Sums sums = new Sums(population.spec().services(), groups);
        if (plan.multihoming) {
            turn(tick, plan, sums);
        }
        int count = step(tick, plan, space, sums);
        move(tick, plan, space, count, sums);
        close((int) tick + 1, sums);
        return sums;
    }

    /** Serves and moves every user; returns how many are to change status, their indices in {@code space.moved}. */
    abstract int step(long tick, Plan plan, Workspace space, Sums sums);

    /** Satisfaction of a user, by index in the cohort. */
    public abstract double satisfaction(int user);

    abstract void begin(int user, double satisfaction);

    /** The row of chances by which a user who comes chooses a service. */
    abstract int row(int user, Plan plan);

    /** Whether a user is engaged. */
    public boolean engaged(int user) {
        return (state[user] & 1) == 1;
    }

    /** Type of a user. */
    public int type(int user) {
        return types[cell(user)];
    }

    /** The service a user is with or was with last, or -1. */
    public int service(int user) {
        return (state[user] & 3) == 0 ? NONE : cell(user) / groups;
    }

    /** {@code service * groups + type}. */
    final int cell(int user) {
        return state[user] >> bits + Population.STATUS;
    }

    /** Ticks since a user's present session or absence began, before tick {@code now}. */
    public long ticks(int user, long now) {
        return now - since[user];
    }

    /** Users engaged with a service, by group. */
    public long engaged(int service, int group) {
        return engaged[service * groups + group];
    }

    private void turn(long tick, Plan plan, Sums sums) {
        for (int i = 0; i < state.length; i++) {
            UserType type = population.spec().types().get(type(i));
            if (engaged(i) && type.choosing().multihoming()) {
                int from = cell(i);
                int to = plan.turnTo(population.segment(type(i), satisfaction(i)), choose.bits(tick, i) >>> 32);
                if (to >= 0 && to != from / groups) {
                    takeUp(to, i, plan.fresh, sums);
                    engaged[from]--;
                    begun[from] -= since[i];
                    engaged[cell(i)]++;
                    begun[cell(i)] += since[i];
                }
            }
        }
    }

    /** Takes up a service, which may be the last one again. */
    private void takeUp(int service, int user, boolean fresh, Sums sums) {
        int from = cell(user);
        int to = service * groups + types[from];
        int switched = (state[user] & 3) == 0 | from == to ? 0 : 1;
        sums.counts(Sums.Count.SWITCHES)[to] += switched;
        state[user] += to - from << bits + Population.STATUS;
        if (fresh && switched == 1) {
            UserType kind = population.spec().types().get(types[to]);
            if (kind.choosing().fresh()) {
                begin(user, kind.opening().satisfaction());
            }
        }
    }

    /** First all who leave, then all who come, each in a loop of their own; sums are whole numbers, so the order changes none. */
    private void move(long tick, Plan plan, Workspace space, int count, Sums sums) {
        int now = (int) tick + 1;
        int leaving = part(space.moved, space.coming, count);
        for (int k = 0; k < leaving; k++) {
            leave(space.moved[k], now, sums);
        }
        for (int k = 0; k < count - leaving; k++) {
            int user = space.coming[k];
            int service = plan.open ? 0 : plan.choose(row(user, plan), choose.bits(tick, user) >>> 32);
            if (service >= 0) {
                comeBack(user, service, now, plan.fresh, sums);
            }
        }
    }

    /** Moves those who come to an array of their own; returns how many are left, who leave. */
    private int part(char[] moved, char[] coming, int count) {
        int leaving = 0;
        for (int k = 0; k < count; k++) {
            char user = moved[k];
            coming[k - leaving] = user;
            moved[leaving] = user;
            leaving += state[user] & 1;
        }
        return leaving;
    }

    private void leave(int user, int now, Sums sums) {
        int cell = cell(user);
        int ticks = now - since[user];
        sums.counts(Sums.Count.DEPARTURES)[cell]++;
        sums.counts(Sums.Count.SESSION_TICKS)[cell] += ticks;
        if ((state[user] & 2) == 0) {
            int[] bins = left[types[cell]];
            bins[Math.min(ticks, bins.length - 1)]++;
        }
        state[user] = state[user] & ~1 | 2;
        since[user] = now;
    }

    private void comeBack(int user, int service, int now, boolean fresh, Sums sums) {
        takeUp(service, user, fresh, sums);
        int cell = cell(user);
        sums.counts(Sums.Count.RETURNS)[cell]++;
        sums.counts(Sums.Count.ABSENCE_TICKS)[cell] += now - since[user];
        state[user] |= 1;
        since[user] = now;
    }

    /** Counts sessions in and out: those that ended began as long ago as they lasted, those that began did so now. */
    private void close(int now, Sums sums) {
        long[] departures = sums.counts(Sums.Count.DEPARTURES);
        long[] returns = sums.counts(Sums.Count.RETURNS);
        for (int cell = 0; cell < engaged.length; cell++) {
            engaged[cell] += returns[cell] - departures[cell];
            begun[cell] += (returns[cell] - departures[cell]) * now + sums.counts(Sums.Count.SESSION_TICKS)[cell];
            sums.counts(Sums.Count.ENGAGED)[cell] = engaged[cell];
            sums.counts(Sums.Count.TENURE_TICKS)[cell] = engaged[cell] * now - begun[cell];
        }
    }

    /** First sessions that ended, and those that still go on before tick {@code now}. */
    public Survival survival(long now) {
        int bins = left[0].length;
        Survival survival = new Survival(new long[groups][bins], new long[groups][bins], visits());
        for (int group = 0; group < groups; group++) {
            for (int t = 0; t < bins; t++) {
                survival.left()[group][t] = left[group][t];
            }
        }
        for (int i = 0; i < state.length; i++) {
            if ((state[i] & 3) == 1) {
                survival.staying()[type(i)][(int) Math.min(now - since[i], bins - 1)]++;
            }
        }
        return survival;
    }

    /** {@code [group][visits]}: users by how often they were served, if that is counted; else no bins. */
    long[][] visits() {
        return new long[groups][0];
    }

    /** A digest of what came before followed by everything that is remembered of every user. */
    public long fold(long digest) {
        long folded = digest;
        for (int i = 0; i < state.length; i++) {
            folded =
                    Digest.fold(folded, (long) since[i] << 32 | (service(i) & 0xff) << 8 | type(i) << 2 | state[i] & 3);
            folded = Digest.fold(folded, Double.doubleToRawLongBits(satisfaction(i)));
        }
        return folded;
    }
}
