package risksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.actor.ActorHost;
import risksim.agent.AgentFailure;
import risksim.agent.AgentHost;
import risksim.agent.InlineHost;
import risksim.game.service.ServiceGame;
import risksim.metric.ProfitGain;
import risksim.metric.service.EngagedShare;
import risksim.metric.service.Revenue;
import risksim.policy.Policy;
import risksim.policy.service.AlignedSpec;
import risksim.policy.service.ContentLearner;
import risksim.policy.service.FixedContent;
import risksim.policy.service.LimitRule;
import risksim.policy.service.Offer;
import risksim.policy.service.Optimal;
import risksim.policy.service.Survey;
import risksim.population.Population;
import risksim.scenario.Arm;
import risksim.scenario.MetricChoice;
import risksim.world.Scenes;
import risksim.world.Services;

/** Worlds that serve people give the same bytes wherever agents and people are, and end when an agent fails. */
class ServiceHostsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final List<MetricChoice> METRICS = List.of(
            new MetricChoice("engaged-share", new EngagedShare()),
            new MetricChoice("revenue", new Revenue()),
            new MetricChoice("profit-gain", new ProfitGain.Spec()));
    private static final FixedContent HALF = new FixedContent(List.of(0.5, 0.5));
    private static final AlignedSpec ALIGNED =
            AlignedSpec.of(AlignedSpec.Method.RLHF, new LimitRule(LimitRule.Kind.WEIGHT, 0.5));

    private static final AlignedSpec PLURALITY =
            AlignedSpec.of(AlignedSpec.Method.PLURALITY, new LimitRule(LimitRule.Kind.WEIGHT, 0.5));
    private static final AlignedSpec DICTATOR =
            AlignedSpec.of(AlignedSpec.Method.RANDOM_DICTATOR, new LimitRule(LimitRule.Kind.BUDGET, 0.5));

    private static Map<String, Supplier<AgentHost>> hosts() {
        Map<String, Supplier<AgentHost>> hosts = new LinkedHashMap<>();
        hosts.put("inline", InlineHost::new);
        for (int threads : new int[] {1, 2, 7, 64}) {
            hosts.put(threads + " actor threads", () -> new ActorHost(threads, PATIENCE));
        }
        return hosts;
    }

    private static Replication play(Arm arm, Supplier<AgentHost> where) {
        try (AgentHost host = where.get()) {
            return new Stage(arm, METRICS).play(3, new Playing(host, true, () -> false));
        }
    }

    @TestFactory
    Stream<DynamicTest> every_host_gives_the_same_bytes() {
        Map<String, Arm> arms = new LinkedHashMap<>();
        arms.put("one cohort", Services.served(60, Services.stationary(2000, 0.2), HALF));
        arms.put(
                "seven cohorts on a lattice",
                Services.served(
                        6, Services.lattice(6L * Population.COHORT + 77, 0.2), new Optimal(Optimal.Payment.REWARD)));
        arms.put("two services that are aligned", Services.served(40, Services.divided(70_000), ALIGNED, ALIGNED));
        arms.put(
                "services whose users name the best of all",
                Services.served(40, Services.divided(140_000), PLURALITY, DICTATOR));
        arms.put(
                "a service that learns",
                Services.served(
                        60,
                        Services.stationary(1000, 0.2),
                        new ContentLearner.Spec(ContentLearner.Rule.EXP3, List.of(), 5, 12)));
        arms.put("firms that also serve", Services.both(60, Services.stationary(1000, 0.2), Scenes.LEARNER, HALF));
        arms.put("people who pay prices", Services.textbook(40, 70_000, Scenes.LEARNER, Scenes.LEARNER));
        return arms.entrySet().stream().flatMap(arm -> {
            Replication plain = play(arm.getValue(), InlineHost::new);
            return hosts().entrySet().stream()
                    .map(host -> DynamicTest.dynamicTest(
                            arm.getKey() + ", " + host.getKey(), () -> assertThat(play(arm.getValue(), host.getValue()))
                                    .isEqualTo(plain)));
        });
    }

    @TestFactory
    Stream<DynamicTest> sixty_four_cohorts_give_the_same_bytes() {
        Arm arm =
                Services.served(2, Services.lattice(64L * Population.COHORT, 0.2), new Optimal(Optimal.Payment.REWARD));
        Replication plain = play(arm, InlineHost::new);
        return Stream.of(2, 64)
                .map(threads -> DynamicTest.dynamicTest(
                        threads + " threads", () -> assertThat(play(arm, () -> new ActorHost(threads, PATIENCE)))
                                .isEqualTo(plain)));
    }

    @Test
    void firms_that_also_serve_have_the_metrics_of_both_encounters() {
        Arm arm = Services.both(60, Services.stationary(1000, 0.2), Scenes.LEARNER, HALF);
        assertThat(play(arm, InlineHost::new).metrics())
                .containsOnlyKeys("market.profit-gain", "people.engaged-share", "people.revenue");
    }

    @Test
    void a_service_that_counts_across_replications_is_found_out() {
        AtomicInteger shared = new AtomicInteger();
        Policy.Spec counting = seat -> new Showing(
                seat.service(), tick -> Offer.contents(seat.service(), new int[] {shared.getAndIncrement() / 20 % 2}));
        Arm arm = Services.served(20, Services.stationary(1000, 0.2), counting);
        assertThat(play(arm, InlineHost::new).hash())
                .isNotEqualTo(play(arm, InlineHost::new).hash());
    }

    @Test
    void an_offer_that_changes_nothing_for_anybody_still_changes_the_hash() {
        Arm silent = Services.served(20, Services.stationary(1000, 0.2), HALF);
        Policy.Spec asking =
                seat -> new Showing(seat.service(), tick -> Offer.mixture(seat.service(), new double[] {0.5, 0.5})
                        .asking(List.of(new Survey(new int[0][], 0, 1, false))));
        Replication asked = play(Services.served(20, Services.stationary(1000, 0.2), asking), InlineHost::new);
        assertThat(asked.metrics()).isEqualTo(play(silent, InlineHost::new).metrics());
        assertThat(asked.hash()).isNotEqualTo(play(silent, InlineHost::new).hash());
    }

    @TestFactory
    Stream<DynamicTest> a_service_that_throws_ends_the_replication_by_name() {
        return failing(
                game -> {
                    throw new IllegalStateException("out of content");
                },
                "agent 'service 1' failed at tick 11",
                "out of content");
    }

    @TestFactory
    Stream<DynamicTest> an_illegal_offer_ends_the_replication_by_name() {
        Offer good = new Offer(new double[][] {{0.5, 0.5}}, List.of());
        return Stream.of(
                        Offer.NONE,
                        new Offer(new double[][] {{0.5, 0.6}}, List.of()),
                        new Offer(new double[][] {{1.5, -0.5}}, List.of()),
                        new Offer(new double[][] {{Double.NaN, 1}}, List.of()),
                        new Offer(new double[][] {{1}}, List.of()),
                        good.asking(List.of(new Survey(new int[][] {{0, 0}}, 0.5, 1, false))),
                        good.asking(List.of(new Survey(new int[][] {{0, 2}}, 0.5, 1, false))),
                        good.asking(List.of(new Survey(new int[][] {{0, 1}}, 1.5, 1, false))),
                        good.asking(List.of(new Survey(new int[][] {{0, 1}}, 0.5, -1, false))))
                .flatMap(offer -> failing(game -> offer, "agent 'service 1' made no legal offer at tick 11"));
    }

    private static Stream<DynamicTest> failing(Function<ServiceGame, Offer> at11, String... words) {
        Policy.Spec spec = seat -> new Showing(
                seat.service(),
                tick -> tick == 11
                        ? at11.apply(seat.service())
                        : Offer.mixture(seat.service(), new double[] {0.5, 0.5}));
        Arm arm = Services.served(20, Services.stationary(100, 0.2), HALF, spec);
        return Stream.of("inline", "2 actor threads")
                .map(host -> DynamicTest.dynamicTest(host, () -> assertThatThrownBy(() -> play(arm, hosts().get(host)))
                        .isInstanceOf(AgentFailure.class)
                        .hasMessageContainingAll(words)));
    }

    @Test
    void a_service_that_never_answers_ends_the_replication_by_name() {
        CountDownLatch never = new CountDownLatch(1);
        Policy.Spec spec = seat -> new Showing(seat.service(), tick -> {
            if (tick == 11) {
                await(never);
            }
            return Offer.mixture(seat.service(), new double[] {0.5, 0.5});
        });
        Arm arm = Services.served(20, Services.stationary(100, 0.2), HALF, spec);
        try (AgentHost host = new ActorHost(2, Duration.ofMillis(300))) {
            assertThatThrownBy(() -> new Stage(arm, List.of()).play(0, new Playing(host, true, () -> false)))
                    .isInstanceOf(AgentFailure.class)
                    .hasMessageContaining("agent 'service 1' did not answer at tick 11");
            never.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
