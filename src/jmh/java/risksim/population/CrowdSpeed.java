package risksim.population;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import risksim.random.Streams;
import sim.engine.SimState;
import sim.engine.Steppable;

/**
 * User-ticks a second: cohorts on all cores, beside a plain loop with a sequential generator and one object per user on MASON's
 * schedule, in the same process. Arguments: users, ticks, {@code cohorts-only} to try how many users fit a heap.
 */
public final class CrowdSpeed {
    private static final int LEVELS = 15;
    private static final int TYPES = 4;

    private CrowdSpeed() {}

    /** Runs all and prints the figures. */
    public static void main(String[] arguments) throws Exception {
        long users = arguments.length > 0 ? Long.parseLong(arguments[0]) : 10_000_000;
        int ticks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
        int cores = Runtime.getRuntime().availableProcessors();
        double cohorts = cohorts(users, ticks, 1, cores);
        say("cohorts, 1 service, threads " + cores, cohorts);
        if (arguments.length > 2) {
            return;
        }
        say("cohorts, 1 service, 1 thread", cohorts(users, ticks, 1, 1));
        say("cohorts, 3 services, threads " + cores, cohorts(users, ticks, 3, cores));
        say("plain loop, sequential generator, 1 thread", plain((int) users, ticks));
        double objects = objects((int) users, Math.min(ticks, 5));
        say("one object a user on MASON's schedule", objects);
        System.out.printf(Locale.ROOT, "cohorts to objects: %.0f times%n", cohorts / objects);
    }

    private static void say(String what, double rate) {
        System.out.printf(Locale.ROOT, "%-48s %8.2f million user-ticks a second%n", what, rate / 1e6);
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** Time on the wall and of all processors; on a shared machine the second says more. */
    private record Watch(long wall, long cpu) {
        private static final OperatingSystemMXBean SYSTEM =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        static Watch start() {
            return new Watch(System.nanoTime(), SYSTEM.getProcessCpuTime());
        }

        double rate(double steps) {
            System.out.printf(
                    Locale.ROOT,
                    "  per processor second: %.2f million%n",
                    steps * 1e3 / (SYSTEM.getProcessCpuTime() - cpu));
            return steps * 1e9 / (System.nanoTime() - wall);
        }
    }

    private static Population population(long users, int services) {
        List<UserType> types = IntStream.range(0, TYPES)
                .mapToObj(t -> UserType.of(
                                "type " + t,
                                new Demand.Steps(List.of(0.0, 3.0, 8.0), List.of(0.7, 0.85, 0.95)),
                                new Friction.Constant(0.1 + 0.1 * t),
                                t)
                        .withChoosing(new UserType.Choosing(0.5, 1, false, false)))
                .toList();
        return new Population.Spec(users, types, new Satisfaction.Lattice(0, LEVELS - 1), services, List.of(8.0), 64)
                .create(Streams.of(1).replication(0));
    }

    private static Plan plan(Population population) {
        Offers offers = population.offers();
        for (int service = 0; service < population.spec().services(); service++) {
            for (int segment = 0; segment < population.segments(); segment++) {
                boolean content = segment % 2 == 1;
                offers.show(service, segment, content ? 0.6 : 0.2, content ? 0 : 1, 0.1 * service);
            }
        }
        return population.plan(offers);
    }

    /** Every tick ends with a barrier and the sums of all cohorts, as in a world. */
    private static double cohorts(long users, int ticks, int services, int threads) throws Exception {
        Population population = population(users, services);
        Plan plan = plan(population);
        Cohort[] cohorts = IntStream.range(0, population.cohorts())
                .mapToObj(population::cohort)
                .toArray(Cohort[]::new);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        Workspace[] spaces = IntStream.range(0, threads)
                .mapToObj(i -> population.workspace())
                .toArray(Workspace[]::new);
        long warm = Math.max(1, ticks / 3);
        Watch watch = Watch.start();
        long engaged = 0;
        for (int tick = 0; tick < warm + ticks; tick++) {
            if (tick == warm) {
                watch = Watch.start();
            }
            engaged = tick(cohorts, plan, spaces, pool, tick).count(Sums.Count.ENGAGED);
        }
        double rate = watch.rate(users * (double) ticks);
        pool.shutdown();
        System.out.printf(
                Locale.ROOT,
                "  engaged at the end: %.6f; heap %d MB for %d cohorts%n",
                engaged / (double) users,
                heap() >> 20,
                cohorts.length);
        return rate;
    }

    private static Sums tick(Cohort[] cohorts, Plan plan, Workspace[] spaces, ExecutorService pool, long tick)
            throws Exception {
        Sums[] sums = new Sums[cohorts.length];
        List<Callable<Void>> owners = new ArrayList<>();
        for (int owner = 0; owner < spaces.length; owner++) {
            int first = owner;
            owners.add(() -> {
                for (int c = first; c < cohorts.length; c += spaces.length) {
                    sums[c] = cohorts[c].tick(tick, plan, spaces[first]);
                }
                return null;
            });
        }
        for (Future<Void> owner : pool.invokeAll(owners)) {
            owner.get();
        }
        return Sums.total(Arrays.asList(sums));
    }

    /** Arrays and one sequential generator: what a careful person writes who does not need the same bytes on every host. */
    private static double plain(int users, int ticks) {
        SplittableRandom random = new SplittableRandom(1);
        double[] stay = new double[LEVELS];
        for (int x = 0; x < LEVELS; x++) {
            stay[x] = x < 3 ? 0.7 : x < 8 ? 0.85 : 0.95;
        }
        byte[] type = new byte[users];
        byte[] level = new byte[users];
        boolean[] engaged = new boolean[users];
        for (int i = 0; i < users; i++) {
            type[i] = level[i] = (byte) random.nextInt(TYPES);
            engaged[i] = true;
        }
        long[] served = new long[TYPES];
        long[] satisfaction = new long[TYPES];
        Watch watch = Watch.start();
        for (int tick = 0; tick < ticks; tick++) {
            for (int i = 0; i < users; i++) {
                if (engaged[i]) {
                    served[type[i]]++;
                    level[i] += level[i] < 8 ? 1 : 0;
                    satisfaction[type[i]] += level[i];
                    engaged[i] = random.nextDouble() < stay[level[i]];
                } else {
                    engaged[i] = random.nextDouble() < 0.1 + 0.1 * type[i];
                }
            }
        }
        double rate = watch.rate(users * (double) ticks);
        System.out.println("  served: " + Arrays.toString(served) + " " + Arrays.toString(satisfaction));
        return rate;
    }

    private static double objects(int users, int ticks) {
        Objects world = new Objects(users);
        world.schedule.step(world);
        Watch watch = Watch.start();
        for (int tick = 0; tick < ticks; tick++) {
            world.schedule.step(world);
        }
        double rate = watch.rate(users * (double) ticks);
        System.out.println("  served: " + Arrays.toString(world.served));
        return rate;
    }

    /** A MASON model in the usual style. */
    private static final class Objects extends SimState {
        private static final long serialVersionUID = 1;

        private final long[] served = new long[TYPES];
        private final long[] satisfaction = new long[TYPES];

        Objects(int users) {
            super(1);
            for (int i = 0; i < users; i++) {
                schedule.scheduleRepeating(new User(random.nextInt(TYPES)));
            }
        }
    }

    private static final class User implements Steppable {
        private static final long serialVersionUID = 1;

        private final int type;
        private int level;
        private boolean engaged = true;
        private int since;

        User(int type) {
            this.type = type;
            level = type;
        }

        @Override
        public void step(SimState state) {
            Objects world = (Objects) state;
            boolean before = engaged;
            if (engaged) {
                world.served[type]++;
                level += level < 8 ? 1 : 0;
                world.satisfaction[type] += level;
                engaged = world.random.nextDouble() < (level < 3 ? 0.7 : level < 8 ? 0.85 : 0.95);
            } else {
                engaged = world.random.nextDouble() < 0.1 + 0.1 * type;
            }
            if (before != engaged) {
                since = (int) world.schedule.getTime();
            }
        }

        @Override
        public String toString() {
            return "user of type " + type + " since " + since;
        }
    }
}
