package risksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.actor.ActorHost;
import risksim.agent.AgentFailure;
import risksim.agent.AgentHost;
import risksim.agent.InlineHost;
import risksim.policy.Policy;
import risksim.policy.collusive.Code;
import risksim.policy.collusive.CovertCartel;
import risksim.policy.collusive.OpenCartel;
import risksim.scenario.Arm;
import risksim.world.Doing;
import risksim.world.Scenes;

/** All hosts give the same bytes, and all end a replication when an agent fails. */
class HostsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Where agents run, and whether closed tables are played in bursts. */
    private record Way(Supplier<AgentHost> host, boolean bursts) {}

    private static Map<String, Way> ways() {
        Map<String, Way> ways = new LinkedHashMap<>();
        for (boolean bursts : new boolean[] {false, true}) {
            String how = bursts ? " in bursts" : " tick by tick";
            ways.put("inline" + how, new Way(InlineHost::new, bursts));
            for (int threads : new int[] {1, 2, 8}) {
                ways.put(threads + " actor threads" + how, new Way(() -> new ActorHost(threads, PATIENCE), bursts));
            }
        }
        return ways;
    }

    private static Replication play(Arm arm, Way way) {
        try (AgentHost host = way.host().get()) {
            return new Stage(arm, Scenes.METRICS).play(3, new Playing(host, way.bursts(), () -> false));
        }
    }

    private static final Way PLAIN = new Way(InlineHost::new, false);

    @TestFactory
    Stream<DynamicTest> every_host_gives_the_same_bytes() {
        Map<String, Arm> arms = new LinkedHashMap<>();
        arms.put("two learners", Scenes.market(2000, Scenes.LEARNER, Scenes.LEARNER));
        arms.put("three learners", Scenes.market(1000, Scenes.LEARNER, Scenes.LEARNER, Scenes.LEARNER));
        arms.put("two markets", Scenes.markets(1000, List.of("north", "south"), Scenes.LEARNER, Scenes.LEARNER));
        arms.put("firms in two markets", Scenes.everywhere(1000, Scenes.LEARNER, Scenes.LEARNER));
        arms.put("firms that talk", Scenes.market(300, new OpenCartel.Spec(), new OpenCartel.Spec()));
        CovertCartel.Spec member = new CovertCartel.Spec(Code.KEYED, 0.25, 1, 3);
        arms.put("a covert cartel and a cheat", Scenes.market(300, member, member, Scenes.LEARNER));
        return arms.entrySet().stream().flatMap(arm -> {
            Replication plain = play(arm.getValue(), PLAIN);
            return ways().entrySet().stream()
                    .map(way -> DynamicTest.dynamicTest(
                            arm.getKey() + ", " + way.getKey(), () -> assertThat(play(arm.getValue(), way.getValue()))
                                    .isEqualTo(plain)));
        });
    }

    @Test
    void an_agent_that_draws_from_a_shared_stream_is_found_out() {
        Supplier<Arm> sharing = () -> {
            AtomicInteger shared = new AtomicInteger();
            Policy.Spec spec = seat -> new Doing(tick -> shared.getAndIncrement() * 31 % 7);
            return Scenes.markets(1000, List.of("north", "south"), spec, spec);
        };
        assertThat(play(sharing.get(), PLAIN)).isEqualTo(play(sharing.get(), PLAIN));
        assertThat(play(sharing.get(), PLAIN).hash())
                .isNotEqualTo(
                        play(sharing.get(), new Way(InlineHost::new, true)).hash());
    }

    @Test
    void another_replication_has_another_hash() {
        Stage stage = new Stage(Scenes.market(1000, Scenes.LEARNER, Scenes.LEARNER), Scenes.METRICS);
        AgentHost host = new InlineHost();
        assertThat(stage.play(0, new Playing(host, true, () -> false)).hash())
                .isNotEqualTo(
                        stage.play(1, new Playing(host, true, () -> false)).hash());
    }

    @TestFactory
    Stream<DynamicTest> an_agent_that_throws_ends_the_replication_by_name() {
        Policy.Spec throwing = seat -> new Doing(tick -> {
            if (tick == 41) {
                throw new IllegalStateException("out of ideas");
            }
            return 0;
        });
        return failing(throwing, "agent 'world firm 1' failed at tick 41", "out of ideas");
    }

    @TestFactory
    Stream<DynamicTest> an_agent_that_throws_as_it_learns_ends_the_replication_by_name() {
        Doing.Choice throwing = tick -> {
            if (tick == 41) {
                throw new IllegalStateException("learnt nothing");
            }
            return 0;
        };
        return failing(
                seat -> new Doing(tick -> 0, throwing), "agent 'world firm 1' failed at tick 41", "learnt nothing");
    }

    @TestFactory
    Stream<DynamicTest> an_illegal_action_ends_the_replication_by_name() {
        return Stream.of(-1, 7, Integer.MAX_VALUE, Integer.MIN_VALUE)
                .flatMap(action -> failing(
                        seat -> new Doing(tick -> tick == 41 ? action : 0),
                        "agent 'world firm 1' chose action " + action + " at tick 41",
                        "its actions are 0 to 6"));
    }

    private static Stream<DynamicTest> failing(Policy.Spec spec, String... words) {
        return Stream.of(
                        Scenes.market(100, Scenes.LEARNER, spec),
                        Scenes.market(100, Scenes.LEARNER, spec, Scenes.LEARNER))
                .flatMap(arm -> ways().entrySet().stream()
                        .map(way -> DynamicTest.dynamicTest(
                                arm.agents().size() + " firms, " + way.getKey(),
                                () -> assertThatThrownBy(() -> play(arm, way.getValue()))
                                        .isInstanceOf(AgentFailure.class)
                                        .hasMessageContainingAll(words))));
    }

    @TestFactory
    Stream<DynamicTest> an_agent_that_never_answers_ends_the_replication_by_name() {
        return Stream.of(true, false)
                .map(bursts -> DynamicTest.dynamicTest("bursts: " + bursts, () -> {
                    CountDownLatch never = new CountDownLatch(1);
                    Arm arm =
                            Scenes.market(100, Scenes.LEARNER, seat -> new Doing(tick -> tick == 41 ? wait(never) : 0));
                    Way impatient = new Way(() -> new ActorHost(2, Duration.ofMillis(300)), bursts);
                    try (AgentHost host = impatient.host().get()) {
                        assertThatThrownBy(
                                        () -> new Stage(arm, List.of()).play(0, new Playing(host, bursts, () -> false)))
                                .isInstanceOf(AgentFailure.class)
                                .hasMessageContainingAll("agent 'world firm 1' did not answer at tick 41");
                        never.countDown();
                    }
                }));
    }

    private static int wait(CountDownLatch latch) {
        try {
            latch.await();
            return 0;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
