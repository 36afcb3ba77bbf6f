package risksim.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import risksim.agent.AgentHost;
import risksim.agent.Company;
import risksim.agent.Table;
import risksim.game.market.LogitBertrand;
import risksim.policy.strategic.QLearning;
import risksim.random.Streams;
import risksim.scenario.AgentGroup;
import risksim.scenario.Arm;
import risksim.scenario.Encounter;
import risksim.scenario.Role;
import risksim.scenario.Run;
import risksim.world.Cast;
import risksim.world.World;

/** What the machine does in a second, through the same path as a scenario: world, schedule, host. */
public final class Bench {
    /** Ticks after which the published baseline explores with probability below .14. */
    public static final long EXPLORING = 500_000;

    private static final long SETTLED = 10_000_000;

    private final AgentHost host;

    public Bench(AgentHost host) {
        this.host = host;
    }

    /**
     * Ticks and the time they took.
     *
     * @param ticks of the world
     * @param seconds of the wall clock
     */
    public record Reading(long ticks, double seconds) {
        /** Ticks a second. */
        public double rate() {
            return ticks / seconds;
        }

        /** What is left when an earlier part is taken away. */
        public Reading without(Reading part) {
            return new Reading(ticks - part.ticks, seconds - part.seconds);
        }

        /** Two readings in a row. */
        public Reading and(Reading other) {
            return new Reading(ticks + other.ticks, seconds + other.seconds);
        }
    }

    /** The exploring part of a session of the published duopoly. */
    public Reading exploring(int replication) {
        return play(markets(1, Optional.empty(), EXPLORING), replication, true);
    }

    /** A whole session, until both firms have settled. */
    public Reading session(int replication) {
        return play(markets(1, Optional.of(100_000L), SETTLED), replication, true);
    }

    /** Ticks at which every agent is asked by a message of its own: pairs of firms in markets side by side. */
    public Reading barrier(int agents, long ticks) {
        return play(markets(agents / 2, Optional.empty(), ticks), 0, false);
    }

    private Reading play(Arm arm, int replication, boolean bursts) {
        List<Table> tables = new Cast(arm).tables(Streams.of(arm.run().seed()).replication(replication));
        try (Company company = host.host(Stage.agents(tables))) {
            World world = new World(tables, company, arm.run(), bursts, (encounter, event) -> {});
            world.start();
            long began = System.nanoTime();
            while (!world.ended()) {
                world.step();
            }
            return new Reading(world.tick(), (System.nanoTime() - began) / 1e9);
        }
    }

    private static Arm markets(int number, Optional<Long> stableFor, long atMost) {
        LogitBertrand.Spec market = new LogitBertrand.Spec(15, 1, 0.95, List.of(2.0), List.of(1.0), 0, 0.25, 0.1);
        QLearning.Spec learner = new QLearning.Spec(0.15, 4e-6, -1);
        List<Encounter> encounters = new ArrayList<>();
        List<AgentGroup> agents = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String name = "market-" + i;
            encounters.add(new Encounter(name, "logit-bertrand", market));
            agents.add(new AgentGroup(name, 2, List.of(new Role(name, "q-pricer", "q-learning", learner))));
        }
        return new Arm(
                "bench",
                "",
                false,
                encounters,
                agents,
                new Run(1, 1, new Run.Until(stableFor), atMost, 10_000, List.of()));
    }
}
