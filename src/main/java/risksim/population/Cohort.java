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
    /** {@code [users]}: 4 type + 2 if the user has left before + 1 if engaged. */
    final byte[] tags;
    /** {@code [users]}: the service in use or last used, -1 for none; empty if there is one service only. */
    final byte[] services;

    private final int number;
    private final int groups;
    private final Chance choose;
    /** {@code [users]}: the tick at which the present session or absence began. */
    private final int[] since;
    /** {@code [service * groups + group]}: users engaged, and the sum of the ticks at which their sessions began. */
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
        tags = new byte[users];
        services = new byte[spec.services() == 1 ? 0 : users];
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
        tags = from.tags.clone();
        services = from.services.clone();
        since = from.since.clone();
        engaged = from.engaged.clone();
        begun = from.begun.clone();
        left = Arrays.stream(from.left).map(int[]::clone).toArray(int[][]::new);
    }

    /** Types by share; who begins engaged begins with each service equally often. */
    private void settle(Population.Spec spec, Chance belong) {
        for (int i = 0; i < tags.length; i++) {
            int type = population.typeOf(belong.uniform(0, i));
            boolean begins =
                    belong.uniform(1, i) < spec.types().get(type).opening().engaged();
            tags[i] = (byte) (type << 2 | (begins ? 1 : 0));
            int service = begins ? belong.below(spec.services(), 2, i) : NONE;
            if (services.length > 0) {
                services[i] = (byte) service;
            }
            if (begins) {
                engaged[service * groups + type]++;
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
        return tags.length;
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

    /** The segment that a user belongs to now. */
    int segment(int user, Plan plan) {
        return population.segment(type(user), satisfaction(user));
    }

    /** Whether a user is engaged. */
    public boolean engaged(int user) {
        return (tags[user] & 1) == 1;
    }

    /** Type of a user. */
    public int type(int user) {
        return (tags[user] & 0xff) >> 2;
    }

    /** The service a user is with or was with last, or -1. */
    public int service(int user) {
        return services.length > 0 ? services[user] : (tags[user] & 3) == 0 ? NONE : 0;
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
        for (int i = 0; i < tags.length; i++) {
            UserType type = population.spec().types().get(type(i));
            if (engaged(i) && type.choosing().multihoming()) {
                int to = plan.turnTo(population.segment(type(i), satisfaction(i)), choose.bits(tick, i) >>> 32);
                if (to >= 0 && to != services[i]) {
                    hold(services[i], i, -1);
                    hold(to, i, 1);
                    takeUp(to, i, plan.fresh, sums);
                }
            }
        }
    }

    /** Counts a user's session in or out of a service. */
    private void hold(int service, int user, int sign) {
        int cell = service * groups + type(user);
        engaged[cell] += sign;
        begun[cell] += (long) sign * since[user];
    }

    /** Takes up a service, which may be the last one again. */
    private void takeUp(int service, int user, boolean fresh, Sums sums) {
        int type = type(user);
        int last = services[user];
        int switched = last == NONE | last == service ? 0 : 1;
        sums.counts(Sums.Count.SWITCHES)[service * groups + type] += switched;
        services[user] = (byte) service;
        if (fresh && switched == 1) {
            UserType kind = population.spec().types().get(type);
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
            int segment = services.length == 0 && !plan.closed ? 0 : segment(user, plan);
            int service = plan.choose(segment, service(user), choose.bits(tick, user) >>> 32);
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
            leaving += tags[user] & 1;
        }
        return leaving;
    }

    private void leave(int user, int now, Sums sums) {
        int tag = tags[user];
        int service = services.length == 0 ? 0 : services[user];
        int cell = service * groups + type(user);
        int ticks = now - since[user];
        hold(service, user, -1);
        sums.counts(Sums.Count.DEPARTURES)[cell]++;
        sums.counts(Sums.Count.SESSION_TICKS)[cell] += ticks;
        if ((tag & 2) == 0) {
            int[] bins = left[type(user)];
            bins[Math.min(ticks, bins.length - 1)]++;
        }
        tags[user] = (byte) (tag & ~1 | 2);
        since[user] = now;
    }

    private void comeBack(int user, int service, int now, boolean fresh, Sums sums) {
        int cell = service * groups + type(user);
        sums.counts(Sums.Count.RETURNS)[cell]++;
        sums.counts(Sums.Count.ABSENCE_TICKS)[cell] += now - since[user];
        if (services.length > 0) {
            takeUp(service, user, fresh, sums);
        }
        tags[user] |= 1;
        since[user] = now;
        hold(service, user, 1);
    }

    private void close(int now, Sums sums) {
        long[] count = sums.counts(Sums.Count.ENGAGED);
        long[] tenure = sums.counts(Sums.Count.TENURE_TICKS);
        for (int cell = 0; cell < engaged.length; cell++) {
            count[cell] = engaged[cell];
            tenure[cell] = engaged[cell] * now - begun[cell];
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
        for (int i = 0; i < tags.length; i++) {
            if ((tags[i] & 3) == 1) {
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
        for (int i = 0; i < tags.length; i++) {
            folded = Digest.fold(folded, (long) since[i] << 32 | (service(i) & 0xff) << 8 | tags[i] & 0xff);
            folded = Digest.fold(folded, Double.doubleToRawLongBits(satisfaction(i)));
        }
        return folded;
    }
}
