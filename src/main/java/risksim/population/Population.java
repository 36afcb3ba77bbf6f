package risksim.population;

import java.util.List;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Within;
import risksim.random.Streams;

/**
 * Who is served and by which rules: types of users, how satisfaction moves, how many services there are. It holds no user; the
 * users are made cohort by cohort, each by itself from the seed, so that a cohort can live anywhere.
 *
 * <p>A user costs 8 bytes on a lattice and 12 on real numbers: service, type, level and status share 32 bits, the tick at which the
 * session or absence began takes 32, and so does a satisfaction that is a real number. 100 million users take 0.8 to 1.2 GB.
 */
public final class Population {
    /** Users of a cohort, but for the last one. A cohort is the unit that is summed, owned and moved. */
    public static final int COHORT = 1 << 16;

    static final double UNIT = 0x1.0p32;

    /** Bits of a user's state that say whether the user is engaged (1) and has left before (2). */
    static final int STATUS = 2;

    private final Spec spec;
    private final Streams streams;
    private final double[] bands;
    private final double[] belonging;

    private Population(Spec spec, Streams streams) {
        this.spec = spec;
        this.streams = streams;
        bands = spec.bands.stream().mapToDouble(Double::doubleValue).toArray();
        belonging = spec.types.stream().mapToDouble(UserType::share).toArray();
        double sum = 0;
        for (int type = 0; type < belonging.length; type++) {
            sum += belonging[type];
            belonging[type] = sum;
        }
        for (int type = 0; type < belonging.length; type++) {
            belonging[type] /= sum;
        }
    }

    /** What a scenario says of a population. */
    @About("people who may leave and return")
    public record Spec(
            @About("number of users") @Within("[1, 10000000000]") long users,
            @About("groups of users") List<UserType> types,
            @About("range and motion of satisfaction") Satisfaction satisfaction,
            @About("number of services") @Default("1") @Within("[1, 100]") int services,
            @About("satisfactions at which a service starts to see another segment, rising") @Default("[]")
                    List<Double> bands,
            @About("ticks of tenure that are told apart when users leave") @Default("256") @Within("[1, 100000]")
                    int horizon) {
        public Spec {
            types = List.copyOf(types);
            bands = List.copyOf(bands);
            Check.components(Spec.class, users, types, satisfaction, services, bands, horizon);
            Check.that(!types.isEmpty() && types.size() <= 64, "types must hold 1 to 64 types, holds " + types.size());
            for (int i = 1; i < bands.size(); i++) {
                Check.that(bands.get(i - 1) < bands.get(i), "bands must rise, were " + bands);
            }
            Check.that(
                    !(satisfaction instanceof Satisfaction.Exposure)
                            || types.stream().allMatch(UserType::alike),
                    "satisfaction of kind 'exposure' needs users who come every tick and stay alike within a group");
            for (UserType type : types) {
                double at = type.opening().satisfaction();
                Check.that(
                        at >= satisfaction.low() && at <= satisfaction.high() && Double.isFinite(satisfaction.kept(at)),
                        "satisfaction of " + type.name() + " must begin within its range, was " + at);
            }
        }

        /** Refuses users who do not all come every tick and stay alike within a group, which plans take for granted. */
        public void planned() {
            Check.that(
                    !(satisfaction instanceof Satisfaction.Exposure),
                    "plans need rewards and effects that do not depend on chance; satisfaction of kind 'exposure' does");
            types.forEach(type -> Check.that(
                    type.alike(),
                    "plans need users who come every tick and stay alike within a group; '" + type.name()
                            + "' do not"));
        }

        /** One service, one segment a type, tenures up to 256 ticks told apart. */
        public static Spec of(long users, List<UserType> types, Satisfaction satisfaction) {
            return new Spec(users, types, satisfaction, 1, List.of(), 256);
        }

        /** The population with the chance of one replication. */
        public Population create(Streams streams) {
            return new Population(this, streams);
        }
    }

    /** These people under other rules, with the chance that they have: nobody's draws change. */
    public Population under(Spec rules) {
        return new Population(rules, streams);
    }

    /** What was said of this population. */
    public Spec spec() {
        return spec;
    }

    Streams streams() {
        return streams;
    }

    /** The number of cohorts. */
    public int cohorts() {
        return (int) ((spec.users + COHORT - 1) / COHORT);
    }

    /** Users of a cohort. */
    public int users(int cohort) {
        return (int) Math.min(COHORT, spec.users - (long) cohort * COHORT);
    }

    /** The number of groups, one a type. */
    public int groups() {
        return spec.types.size();
    }

    /** The number of segments that a service may treat differently. */
    public int segments() {
        return groups() * (bands.length + 1);
    }

    /** The segment of a type of user at a satisfaction. */
    public int segment(int type, double satisfaction) {
        int band = 0;
        while (band < bands.length && bands[band] <= satisfaction) {
            band++;
        }
        return type * (bands.length + 1) + band;
    }

    /** Bits that a level takes in a user's state: none unless satisfaction is a lattice. */
    int bits() {
        return spec.satisfaction instanceof Satisfaction.Lattice lattice
                ? Integer.SIZE - Integer.numberOfLeadingZeros(lattice.levels() - 1)
                : 0;
    }

    /** The number of states that a user can be in: {@code ((service * groups + type) << bits | level) << 2 | status}. */
    int states() {
        return spec.services * groups() << bits() + STATUS;
    }

    /** Offers with nothing on show: reward, effect and utility 0. */
    public Offers offers() {
        return new Offers(spec.services, segments());
    }

    /** Offers made ready for stepping; one plan serves all cohorts, threads and ticks for which the offers stay the same. */
    public Plan plan(Offers offers) {
        return new Plan(this, offers.copy());
    }

    /** The users of one cohort as they are before tick 0: the same whenever and wherever they are made. */
    public Cohort cohort(int number) {
        Check.that(number >= 0 && number < cohorts(), "cohort must be below " + cohorts() + ", was " + number);
        if (!spec.types.stream().allMatch(UserType::alike)) {
            return new VisitorCohort(this, number);
        }
        if (spec.satisfaction instanceof Satisfaction.Exposure) {
            return new LongTermCohort(this, number);
        }
        return spec.satisfaction instanceof Satisfaction.Lattice
                ? new LatticeCohort(this, number)
                : new RealCohort(this, number);
    }

    /** Room to work in for one thread at a time. */
    public Workspace workspace() {
        return new Workspace();
    }

    int typeOf(double draw) {
        int type = 0;
        while (type < belonging.length - 1 && draw >= belonging[type]) {
            type++;
        }
        return type;
    }

    /** A probability in units of 2^-32, so that an unsigned 32-bit draw below it has that probability. */
    static long units(double probability) {
        return (long) (probability * UNIT + 0.5);
    }
}
