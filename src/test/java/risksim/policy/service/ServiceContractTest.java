package risksim.policy.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
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
import risksim.game.service.ServiceGame;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.random.Streams;
import risksim.scenario.Catalog;
import risksim.world.Scenes;
import risksim.world.Services;

/** What every policy of the catalog that serves people keeps, and broken samples that must be found out. */
class ServiceContractTest {
    private static final List<ServiceGame> HOMES = List.of(
            Services.stationary(100, 0.2).create(1),
            Services.lattice(100, 0.2).create(2),
            Services.divided(100).create(1),
            Services.prompted(100).create(1),
            Services.departing(100).create(1));
    private static final int TICKS = 60;

    private static Map<String, Policy.Spec> catalog() {
        Map<String, Policy.Spec> specs = new LinkedHashMap<>();
        Catalog.POLICIES.forEach((name, type) -> {
            if (type.getPackageName().equals("risksim.policy.service")) {
                specs.put(name, (Policy.Spec) new Binder(new Problems())
                        .bind(Tree.Mapping.empty(Place.DEFAULT), type, name)
                        .orElseThrow()
                        .value());
            }
        });
        return specs;
    }

    private static ServicePolicy seated(Policy.Spec spec, ServiceGame home) {
        return (ServicePolicy) new Seat(home, 0, 0, Streams.of(3)).taken(spec);
    }

    private static List<ServiceGame> homes(Policy.Spec spec) {
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

    /** What a service meets: every group earns a little, and every pair that was asked was answered both ways. */
    private static Outcome outcome(ServiceGame home, long tick, Offer offer) {
        List<Outcome.Group> groups = new ArrayList<>();
        for (int group = 0; group < home.groups(); group++) {
            groups.add(new Outcome.Group(50, 40, 10, 5, 20 + tick % 7, 10, 12));
        }
        long[][] wins = new long[home.contents()][home.contents()];
        offer.surveys().forEach(survey -> {
            for (int[] pair : survey.pairs()) {
                wins[pair[0]][pair[1]] += 2 + tick % 3;
                wins[pair[1]][pair[0]] += 1;
            }
        });
        long[] tops = new long[home.contents()];
        if (offer.surveys().stream().anyMatch(Survey::best)) {
            Arrays.setAll(tops, content -> 1 + content + tick % 2);
        }
        return new Outcome(groups, 9, wins, tops);
    }

    private static List<Long> play(ServiceGame home, ServicePolicy policy, int from, int to) {
        List<Long> digests = new ArrayList<>();
        for (int tick = from; tick < to; tick++) {
            Offer offer = policy.offer(tick);
            assertThat(offer.complaint(home)).as("offers are legal").isEmpty();
            long made = offer.fold(0);
            digests.add(made);
            policy.learn(tick, offer, outcome(home, tick, offer));
            assertThat(offer.fold(0)).as("what was shown is not written again").isEqualTo(made);
        }
        return digests;
    }

    private static void keepsTheContract(Policy.Spec spec) {
        List<ServiceGame> homes = homes(spec);
        assertThat(homes).as("serves some people").isNotEmpty();
        homes.forEach(home -> keepsTheContract(spec, home));
        assertThatThrownBy(() -> new Seat(Scenes.market().create(2), 0, 0, Streams.of(3)).taken(spec))
                .as("plays no game of actions")
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void keepsTheContract(Policy.Spec spec, ServiceGame home) {
        ServicePolicy policy = seated(spec, home);
        List<Long> offers = play(home, policy, 0, TICKS);
        ServicePolicy twin = seated(spec, home);
        assertThat(play(home, twin, 0, TICKS)).as("a twin does the same").isEqualTo(offers);
        assertThat(twin.digest()).as("equal memories, equal digests").isEqualTo(policy.digest());
        long digest = policy.digest();
        ServicePolicy copy = policy.copy();
        assertThat(copy.digest()).as("a copy remembers the same").isEqualTo(digest);
        List<Long> later = play(home, policy, TICKS, 2 * TICKS);
        assertThat(copy.digest()).as("a copy does not feel the original").isEqualTo(digest);
        assertThat(play(home, copy, TICKS, 2 * TICKS))
                .as("a copy goes on like the original")
                .isEqualTo(later);
        assertThat(copy.digest()).as("a copy learns like the original").isEqualTo(policy.digest());
        assertThat(policy.summary()).as("a summary for people").isNotBlank();
    }

    @TestFactory
    Stream<DynamicTest> every_service_keeps_the_contract() {
        return catalog().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> keepsTheContract(entry.getValue())));
    }

    @TestFactory
    Stream<DynamicTest> every_rule_of_learning_and_method_of_alignment_keeps_the_contract() {
        return Stream.concat(
                        Stream.of(ContentLearner.Rule.values())
                                .map(rule -> (Policy.Spec) new ContentLearner.Spec(rule, List.of(), 4, 20)),
                        Stream.of(AlignedSpec.Method.values()).map(method ->
                                (Policy.Spec) AlignedSpec.of(method, new LimitRule(LimitRule.Kind.NONE, 0))))
                .map(spec -> DynamicTest.dynamicTest(spec.toString(), () -> keepsTheContract(spec)));
    }

    /** Where an arm comes on late a service goes on under rules of its own kind with what it has learned. */
    @TestFactory
    Stream<DynamicTest> every_learner_goes_on_with_its_memory_under_rules_that_come_late() {
        Stream<Policy.Spec> rules =
                Stream.of(ContentLearner.Rule.values()).map(rule -> new ContentLearner.Spec(rule, List.of(), 4, 20));
        Stream<Policy.Spec> methods = Stream.of(AlignedSpec.Method.values())
                .map(method -> AlignedSpec.of(method, new LimitRule(LimitRule.Kind.NONE, 0)));
        return Stream.of(rules, methods, catalog().values().stream())
                .flatMap(specs -> specs)
                .filter(spec -> !(spec instanceof Policy.Unlearned))
                .map(spec -> DynamicTest.dynamicTest(
                        spec.toString(), () -> homes(spec).forEach(home -> goesOn(spec, home))));
    }

    private static void goesOn(Policy.Spec spec, ServiceGame home) {
        ServicePolicy policy = seated(spec, home);
        play(home, policy, 0, TICKS + 2);
        ServicePolicy heir = (ServicePolicy) spec.inherit(new Seat(home, 0, 0, Streams.of(3)), policy);
        assertThat(heir.digest()).isEqualTo(policy.digest());
        assertThat(play(home, heir, TICKS + 2, 2 * TICKS)).isEqualTo(play(home, policy, TICKS + 2, 2 * TICKS));
    }

    @Test
    void an_aligned_service_takes_its_answers_to_another_method_and_shows_the_same_until_it_is_fitted() {
        ServiceGame home = Services.divided(100).create(1);
        LimitRule limit = new LimitRule(LimitRule.Kind.NONE, 0);
        AlignedSpec nash = AlignedSpec.of(AlignedSpec.Method.NLHF, limit);
        ServicePolicy reward = seated(AlignedSpec.of(AlignedSpec.Method.RLHF, limit), home);
        play(home, reward, 0, 25);
        Seat seat = new Seat(home, 0, 0, Streams.of(3));
        ServicePolicy heir = (ServicePolicy) nash.inherit(seat, reward);
        assertThat(heir.digest()).isEqualTo(reward.digest());
        assertThat(heir.offer(25).shown()).isEqualTo(reward.offer(25).shown());
        ServicePolicy always = seated(nash, home);
        play(home, always, 0, 25);
        play(home, always, 25, 30);
        play(home, heir, 25, 30);
        assertThat(heir.offer(30).shown())
                .as("fitted to all answers")
                .isEqualTo(always.offer(30).shown());
    }

    @Test
    void a_memory_of_another_kind_is_refused() {
        ServiceGame home = Services.divided(100).create(1);
        LimitRule limit = new LimitRule(LimitRule.Kind.NONE, 0);
        AlignedSpec reward = AlignedSpec.of(AlignedSpec.Method.RLHF, limit);
        ServicePolicy naming = seated(AlignedSpec.of(AlignedSpec.Method.PLURALITY, limit), home);
        Seat seat = new Seat(home, 0, 0, Streams.of(3));
        assertThatThrownBy(() -> reward.inherit(seat, naming)).hasMessageContaining("asked them nothing");
        ContentLearner.Spec exp3 = new ContentLearner.Spec(ContentLearner.Rule.EXP3, List.of(), 4, 20);
        ContentLearner.Spec ucb = new ContentLearner.Spec(ContentLearner.Rule.UCB, List.of(), 4, 20);
        ServiceGame paying = Services.stationary(100, 0.2).create(1);
        assertThatThrownBy(() -> ucb.inherit(new Seat(paying, 0, 0, Streams.of(3)), seated(exp3, paying)))
                .hasMessageContaining("the learner that it is");
    }

    /** A service that can be broken in one way at a time. */
    private static final class Broken implements ServicePolicy {
        private static int shared;
        private final ServiceGame game;
        private final String how;
        private long[] memory = new long[1];
        private final double[][] shown;

        Broken(ServiceGame game, String how) {
            this.game = game;
            this.how = how;
            this.shown = Offer.contents(game, new int[game.segments()]).shown();
        }

        @Override
        public Offer offer(long tick) {
            int content = (int) ((how.equals("counts across lives") ? shared++ / 7 : memory[0]) % game.contents());
            return switch (how) {
                case "shows too much" -> Offer.mixture(game, new double[] {1, 1});
                case "writes what it showed" -> new Offer(shown, List.of());
                default -> Offer.mixture(game, content == 0 ? new double[] {1, 0} : new double[] {0, 1});
            };
        }

        @Override
        public void learn(long tick, Offer offer, Outcome outcome) {
            memory[0] += 3;
            shown[0][0] = 1 - shown[0][0];
            shown[0][1] = 1 - shown[0][1];
        }

        @Override
        public long digest() {
            return memory[0];
        }

        @Override
        public Broken copy() {
            Broken copy = new Broken(game, how);
            copy.memory = how.equals("copies share a memory") ? memory : memory.clone();
            return copy;
        }

        @Override
        public String summary() {
            return how;
        }
    }

    @TestFactory
    Stream<DynamicTest> a_broken_service_is_found_out() {
        return Stream.of("counts across lives", "shows too much", "writes what it showed", "copies share a memory")
                .map(how -> DynamicTest.dynamicTest(how, () -> {
                    keepsTheContract(seat -> new Broken(seat.service(), "in no way"), HOMES.get(0));
                    assertThatThrownBy(() -> keepsTheContract(seat -> new Broken(seat.service(), how), HOMES.get(0)))
                            .isInstanceOf(AssertionError.class);
                }));
    }
}
