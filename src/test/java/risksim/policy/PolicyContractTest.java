package risksim.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.file.Binder;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.file.Tree;
import risksim.game.DiscreteGame;
import risksim.game.commons.Harvest;
import risksim.game.coordination.NamingGame;
import risksim.game.coordination.Network;
import risksim.game.coordination.Rendezvous;
import risksim.game.escalation.ArmsRace;
import risksim.game.escalation.Crisis;
import risksim.game.escalation.DeadHand;
import risksim.game.market.LogitBertrand;
import risksim.game.matrix.AnyMatrix;
import risksim.game.matrix.LeverGame;
import risksim.game.matrix.MatrixGame;
import risksim.game.matrix.PrisonersDilemma;
import risksim.game.matrix.Repetition;
import risksim.game.matrix.WarOfAttrition;
import risksim.game.parallel.ParallelGame;
import risksim.learn.parallel.Rights;
import risksim.learn.parallel.Target;
import risksim.policy.strategic.Seeker;
import risksim.policy.strategic.Stubborn;
import risksim.random.Purpose;
import risksim.random.Streams;
import risksim.scenario.Catalog;

/** What every policy of the catalog that chooses actions keeps, and broken samples that must be found out. */
class PolicyContractTest {
    private static final LogitBertrand MARKET =
            new LogitBertrand.Spec(7, 1, 0.9, List.of(2.0), List.of(1.0), 0, 0.25, 0.1).create(2);
    private static final MatrixGame DILEMMA = new PrisonersDilemma(3, 0, 5, 1, new Repetition(2, 0, 1, 0.9)).create(2);
    private static final MatrixGame LEVERS = new LeverGame(5, 0.9, new Repetition(1, 0, 1, 0.9)).create(2);
    private static final ArmsRace RACE =
            new ArmsRace.Spec(List.of(0.8, 0.7), List.of(0.5, 0.4), List.of(1.0, 1.0), 1, 0.5, 21, 100, 0.9).create(2);
    private static final Crisis CRISIS = new Crisis.Spec(0.5, 0.1, 0, 0.3, 0.2, 21, 6, 0).create(2);
    private static final DeadHand DEAD_HAND = new DeadHand.Spec(0.3, 0.5, 1, 0.9).create(2);
    private static final Harvest HARVEST =
            new Harvest.Spec(9, 7, 2, 1, List.of(0.0, 0.1, 0.2, 0.3), 3, 3, 3, 0, 0.9).create(2);
    private static final MatrixGame BIDS = new AnyMatrix(
                    List.of(List.of("low-even", "low-odd", "high-even", "high-odd")),
                    Collections.nCopies(16, List.of(0.0, 0.0)),
                    new Repetition(1, 0, 1, 0.9))
            .create(2);
    private static final ParallelGame BOARD =
            new ParallelGame.Spec(Target.CONSENSUS, Rights.REMASK, 3, 3, 1, 0.9).create(2);
    private static final NamingGame NAMES =
            new NamingGame.Spec(new Network(Network.Kind.COMPLETE, 4, 0), 7, false, 0.9).create(2);
    private static final Rendezvous SITES = new Rendezvous.Spec(4, true, false, true, true, 0.9).create(2);
    private static final MatrixGame CONTEST = new WarOfAttrition(1, 0.1, 6, new Repetition(1, 0, 1, 0.9)).create(2);
    private static final List<DiscreteGame> HOMES =
            List.of(MARKET, DILEMMA, LEVERS, RACE, CRISIS, DEAD_HAND, HARVEST, BIDS, BOARD, NAMES, SITES, CONTEST);
    private static final int TICKS = 400;

    /** Parameters that have no default. */
    private static final Map<String, Tree> SAID =
            Map.of("fixed-price", new Tree.Scalar(Place.DEFAULT, Tree.Kind.DECIMAL, "1.7"));

    private static Map<String, Policy.Spec> catalog() {
        Map<String, Policy.Spec> specs = new LinkedHashMap<>();
        Map<String, Class<? extends Record>> choosing = new LinkedHashMap<>(Catalog.POLICIES);
        choosing.values().removeIf(type -> type.getPackageName().startsWith("risksim.policy.service"));
        choosing.forEach((name, type) -> {
            Tree.Mapping with = Tree.Mapping.empty(Place.DEFAULT);
            Problems problems = new Problems();
            Tree.Mapping said = SAID.containsKey(name) ? with.with("price", SAID.get(name)) : with;
            specs.put(name, (Policy.Spec)
                    new Binder(problems).bind(said, type, name).orElseThrow().value());
        });
        return specs;
    }

    private static DiscretePolicy seated(Policy.Spec spec, DiscreteGame home) {
        return (DiscretePolicy) spec.create(new Seat(home, 0, 0, Streams.of(3)));
    }

    /** The games in which a policy can take part. */
    private static List<DiscreteGame> homes(Policy.Spec spec) {
        return HOMES.stream()
                .filter(home -> {
                    try {
                        seated(spec, home);
                        return true;
                    } catch (IllegalArgumentException refused) {
                        return false;
                    }
                })
                .toList();
    }

    /** Plays a policy against a rival who goes through all actions; gives what it did. */
    private static List<Integer> play(DiscreteGame home, DiscretePolicy policy, int from, int to) {
        List<Integer> chosen = new ArrayList<>();
        DiscreteGame game = home.dealt(Streams.of(4).stream(Purpose.OPENING, 0));
        int state = from * 13 % home.states();
        double[] rewards = new double[2];
        for (int tick = from; tick < to; tick++) {
            int seen = game.observe(0, state);
            int action = policy.choose(tick, seen);
            chosen.add(action);
            int[] actions = {Math.floorMod(action, home.actions(0)), tick * 5 % home.actions(1)};
            int next = game.resolve(tick, state, actions, rewards);
            policy.learn(tick, seen, action, rewards[0], game.observe(0, next));
            state = next;
        }
        return chosen;
    }

    private static void keepsTheContract(Policy.Spec spec) {
        List<DiscreteGame> homes = homes(spec);
        assertThat(homes).as("takes part in some game").isNotEmpty();
        homes.forEach(home -> keepsTheContract(spec, home));
    }

    private static void keepsTheContract(Policy.Spec spec, DiscreteGame home) {
        DiscretePolicy policy = seated(spec, home);
        int last = home.actions(0) - 1;
        List<Integer> actions = play(home, policy, 0, TICKS);
        assertThat(actions).as("actions exist").allMatch(action -> action >= 0 && action <= last);
        DiscretePolicy twin = seated(spec, home);
        assertThat(play(home, twin, 0, TICKS)).as("a twin does the same").isEqualTo(actions);
        assertThat(twin.digest()).as("equal memories, equal digests").isEqualTo(policy.digest());
        assertThat(policy.steadySince())
                .as("minds were not changed in the future")
                .isBetween(0L, (long) TICKS);
        long digest = policy.digest();
        for (int state = 0; state < home.states(); state++) {
            assertThat(policy.intend(state)).as("intentions exist").isBetween(0, last);
        }
        assertThat(policy.digest()).as("intending changes nothing").isEqualTo(digest);
        DiscretePolicy copy = policy.copy();
        List<Integer> later = play(home, policy, TICKS, 2 * TICKS);
        assertThat(copy.digest()).as("a copy does not feel the original").isEqualTo(digest);
        assertThat(play(home, copy, TICKS, 2 * TICKS))
                .as("a copy goes on like the original")
                .isEqualTo(later);
        assertThat(copy.digest()).as("a copy learns like the original").isEqualTo(policy.digest());
        assertThat(policy.summary()).as("a summary for people").isNotBlank();
    }

    @TestFactory
    Stream<DynamicTest> every_policy_keeps_the_contract() {
        return catalog().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> keepsTheContract(entry.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> every_way_to_seek_keeps_the_contract() {
        return Stream.of(Seeker.Strategy.RANDOM, Seeker.Strategy.BLOCKS, Seeker.Strategy.HISTORY)
                .map(strategy -> DynamicTest.dynamicTest(
                        strategy.name(), () -> keepsTheContract(new Seeker.Spec(strategy, 0.3), SITES)));
    }

    @Test
    void the_policy_of_the_tutorial_keeps_the_contract() {
        keepsTheContract(new Stubborn.Spec(0.9));
    }

    /** A policy that can be broken in one way at a time. */
    private static class Broken implements DiscretePolicy {
        private static int shared;
        private final String how;
        private int[] memory = new int[1];

        Broken(String how) {
            this.how = how;
        }

        @Override
        public int choose(long tick, int seen) {
            return switch (how) {
                case "draws from a shared stream" -> shared++ * 31 % 7;
                case "acts out of range" -> 7;
                default -> memory[0] % 7;
            };
        }

        @Override
        public void learn(long tick, int seen, int action, double reward, int next) {
            memory[0] += 3;
        }

        @Override
        public int intend(int seen) {
            memory[0] += how.equals("learns by intending") ? 1 : 0;
            return 0;
        }

        @Override
        public long steadySince() {
            return 0;
        }

        @Override
        public long digest() {
            return memory[0];
        }

        @Override
        public Broken copy() {
            Broken copy = new Broken(how);
            copy.memory = how.equals("copies share a memory") ? memory : memory.clone();
            return copy;
        }

        @Override
        public String summary() {
            return how;
        }
    }

    @TestFactory
    Stream<DynamicTest> a_broken_policy_is_found_out() {
        return Stream.of(
                        "draws from a shared stream",
                        "acts out of range",
                        "learns by intending",
                        "copies share a memory")
                .map(how -> DynamicTest.dynamicTest(how, () -> {
                    keepsTheContract(seat -> new Broken("in no way"), MARKET);
                    assertThatThrownBy(() -> keepsTheContract(seat -> new Broken(how), MARKET))
                            .isInstanceOf(AssertionError.class);
                }));
    }
}
