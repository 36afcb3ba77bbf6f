package risksim.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import risksim.agent.AgentHost;
import risksim.agent.Company;
import risksim.agent.Table;
import risksim.game.service.Content;
import risksim.game.service.DemandRule;
import risksim.game.service.FrictionRule;
import risksim.game.service.Rules;
import risksim.game.service.SatisfactionRule;
import risksim.game.service.ServiceGame;
import risksim.game.service.Users;
import risksim.policy.service.Optimal;
import risksim.random.Streams;
import risksim.scenario.AgentGroup;
import risksim.scenario.Arm;
import risksim.scenario.Encounter;
import risksim.scenario.Role;
import risksim.scenario.Run;
import risksim.world.Cast;
import risksim.world.UserObjects;
import risksim.world.World;

/** How many users a second step through a tick: through world, schedule and cohort actors, beside two simpler programs. */
public final class CrowdBench {
    private static final int TYPES = 4;

    /** What another service than the last one costs whoever returns, in spreads of taste. */
    private static final double SWITCHING = 0.5;

    private final AgentHost host;
    private final int services;

    /** @param services among which people choose, all of them alike */
    public CrowdBench(AgentHost host, int services) {
        this.host = host;
        this.services = services;
    }

    private double faithful() {
        return 1 / (1 + (services - 1) * StrictMath.exp(-SWITCHING));
    }

    /**
     * Users times ticks, and the time they took.
     *
     * @param heap live bytes afterwards, of the whole process
     */
    public record Reading(double steps, double seconds, long heap) {
        /** User-ticks a second. */
        public double rate() {
            return steps / seconds;
        }
    }

    /** Four types of users with satisfaction on a lattice before these services, in the world and in actors. */
    public Reading cohorts(long users, int ticks) {
        Arm arm = arm(users, ticks + warm(ticks));
        List<Table> tables = new Cast(arm).tables(Streams.of(1).replication(0));
        try (Company company = host.host(Stage.agents(tables))) {
            World world = new World(tables, company, arm.run(), false, (encounter, event) -> {});
            world.start();
            for (int tick = 0; tick < warm(ticks); tick++) {
                world.step();
            }
            long began = System.nanoTime();
            for (int tick = 0; tick < ticks; tick++) {
                world.step();
            }
            return reading(users, ticks, System.nanoTime() - began);
        }
    }

    private static int warm(int ticks) {
        return Math.max(2, ticks / 3);
    }

    private static Reading reading(double users, int ticks, long nanos) {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return new Reading(users * ticks, nanos / 1e9, runtime.totalMemory() - runtime.freeMemory());
    }

    /** The same people as a plain loop over arrays, on one thread. */
    public Reading plain(int users, int ticks) {
        PlainCrowd crowd = new PlainCrowd(users, services, faithful());
        crowd.play(warm(ticks));
        long began = System.nanoTime();
        crowd.play(ticks);
        return reading(users, ticks, System.nanoTime() - began);
    }

    /** The same people as objects on MASON's schedule. */
    public Reading objects(int users, int ticks) {
        UserObjects crowd = new UserObjects(users, services, faithful());
        crowd.play(1);
        long began = System.nanoTime();
        crowd.play(ticks);
        return reading(users, ticks, System.nanoTime() - began);
    }

    private Arm arm(long people, int ticks) {
        DemandRule demand = DemandRule.steps(List.of(0.0, 3.0, 8.0), List.of(0.7, 0.85, 0.95));
        List<Users> users = new ArrayList<>();
        for (int type = 0; type < TYPES; type++) {
            users.add(new Users(
                    "type " + type,
                    1,
                    demand,
                    FrictionRule.constant(0.1 + 0.1 * type),
                    type,
                    1,
                    List.of(),
                    new Users.Choosing(SWITCHING, 1, false, false),
                    1,
                    Optional.empty()));
        }
        ServiceGame.Spec game = new ServiceGame.Spec(
                people,
                users,
                SatisfactionRule.lattice(0, 14),
                List.of(Content.of("milk", 1, -1), Content.of("hold", 0.6, 0), Content.of("please", 0.2, 1)),
                Optional.empty(),
                64,
                0.95,
                Optional.empty(),
                Optional.empty(),
                Rules.NONE);
        Role role = new Role("world", "far-sighted-server", "optimal", new Optimal(Optimal.Payment.REWARD));
        return new Arm(
                "bench",
                "",
                false,
                List.of(new Encounter("world", "service", game)),
                List.of(new AgentGroup("service", services, List.of(role))),
                new Run(1, 1, new Run.Until(Optional.empty()), ticks + 1L, 1_000_000, List.of()));
    }
}
