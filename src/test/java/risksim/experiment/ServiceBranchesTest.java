package risksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import risksim.actor.ActorHost;
import risksim.agent.AgentHost;
import risksim.agent.Company;
import risksim.agent.InlineHost;
import risksim.agent.Table;
import risksim.audit.AuditedMarket;
import risksim.audit.Fines;
import risksim.game.service.Rules;
import risksim.game.service.SatisfactionRule;
import risksim.game.service.ServiceGame;
import risksim.game.service.Users;
import risksim.metric.ProfitGain;
import risksim.metric.service.DiscountedRevenue;
import risksim.metric.service.EngagedShare;
import risksim.metric.service.FeesPaid;
import risksim.metric.service.NetWelfare;
import risksim.metric.service.Revenue;
import risksim.policy.Policy;
import risksim.policy.collusive.JointMonopoly;
import risksim.policy.collusive.OpenCartel;
import risksim.policy.service.AlignedSpec;
import risksim.policy.service.ContentLearner;
import risksim.policy.service.FixedContent;
import risksim.policy.service.LimitRule;
import risksim.policy.service.Offer;
import risksim.policy.service.Optimal;
import risksim.policy.service.PromptedSpec;
import risksim.population.Population;
import risksim.random.Digest;
import risksim.random.Streams;
import risksim.scenario.Arm;
import risksim.scenario.Encounter;
import risksim.scenario.MetricChoice;
import risksim.world.Cast;
import risksim.world.Scenes;
import risksim.world.Services;
import risksim.world.World;

/** A world that serves people and is copied goes on as the world that ran on, and what happens in a copy is not felt in the original. */
class ServiceBranchesTest {
    /** In the middle of a window of the record, of a period of learning and of the time between two fits. */
    private static final long AT = 17;

    private static final long TICKS = 45;
    private static final int NUMBER = 3;
    private static final List<MetricChoice> METRICS = List.of(
            new MetricChoice("engaged-share", new EngagedShare()),
            new MetricChoice("revenue", new Revenue()),
            new MetricChoice("net-welfare", new NetWelfare()),
            new MetricChoice("discounted-revenue", new DiscountedRevenue()),
            new MetricChoice("fees-paid", new FeesPaid()),
            new MetricChoice("fines", new Fines()),
            new MetricChoice("profit-gain", new ProfitGain.Spec()));
    private static final AlignedSpec ALIGNED = aligned(AlignedSpec.Method.RLHF);
    private static final AlignedSpec DICTATOR = aligned(AlignedSpec.Method.RANDOM_DICTATOR);
    private static final FixedContent HALF = new FixedContent(List.of(0.5, 0.5));

    private static AlignedSpec aligned(AlignedSpec.Method method) {
        return AlignedSpec.of(method, new LimitRule(LimitRule.Kind.WEIGHT, 0.5));
    }

    private static Policy.Spec learner(ContentLearner.Rule rule) {
        return new ContentLearner.Spec(rule, List.of(), 3, 12);
    }

    /** Two services on a lattice, whose users mind switching. */
    private static Arm choosing(long people) {
        ServiceGame.Spec game = Services.lattice(people, 0.2);
        Users users = game.users().get(0);
        Users minding = new Users(
                users.name(),
                1,
                users.demand(),
                users.friction(),
                0,
                0.8,
                List.of(),
                new Users.Choosing(0.5, 1, false, true),
                1,
                Optional.empty());
        return Services.served(
                TICKS,
                game.serving(List.of(minding)),
                new Optimal(Optimal.Payment.REWARD),
                new Optimal(Optimal.Payment.WELFARE));
    }

    /** People in whose satisfaction the past fades slowly. */
    private static ServiceGame.Spec forgetful() {
        ServiceGame.Spec game = Services.stationary(500, 0.2);
        return moved(game, game.users(), SatisfactionRule.leaky(0.2, 0, 1));
    }

    /** People whose exposure fades, under noise. */
    private static ServiceGame.Spec wearing() {
        ServiceGame.Spec game = Services.stationary(500, 0.2);
        SatisfactionRule exposure = new SatisfactionRule(
                SatisfactionRule.Kind.EXPOSURE,
                0,
                1,
                Optional.empty(),
                Optional.of(0.7),
                Optional.of(0.1),
                Optional.of(0.05),
                Optional.of(1.0));
        Users first = game.users().get(0);
        Users half = new Users(
                first.name(),
                first.share(),
                first.demand(),
                first.friction(),
                0.5,
                first.engaged(),
                first.utilities(),
                first.choosing(),
                first.priceSensitivity(),
                first.visits());
        return moved(game, List.of(half), exposure);
    }

    private static ServiceGame.Spec moved(ServiceGame.Spec game, List<Users> users, SatisfactionRule rule) {
        return new ServiceGame.Spec(
                game.people(),
                users,
                rule,
                game.contents(),
                game.bands(),
                game.horizon(),
                game.discount(),
                game.reference(),
                game.budget(),
                game.rules());
    }

    private static Arm learning(ContentLearner.Rule rule) {
        return Services.served(TICKS, Services.stationary(500, 0.2), learner(rule));
    }

    /** A service that would like to show worse content in five ticks of nine, and may only show it after notice of three. */
    private static Arm noticed() {
        return wavering(TICKS, new Rules(0, -30_000, List.of(), 3));
    }

    private static Arm wavering(long ticks, Rules rules) {
        Policy.Spec spec = seat ->
                new Showing(seat.service(), tick -> Offer.contents(seat.service(), new int[] {tick % 9 < 5 ? 0 : 1}));
        return Services.served(ticks, ruled(Services.stationary(500, 0.2), rules), spec);
    }

    private static ServiceGame.Spec ruled(ServiceGame.Spec game, Rules rules) {
        return new ServiceGame.Spec(
                game.people(),
                game.users(),
                game.satisfaction(),
                game.contents(),
                game.bands(),
                game.horizon(),
                game.discount(),
                game.reference(),
                game.budget(),
                rules);
    }

    private static Arm paid() {
        return Services.textbook(TICKS, 2_000, Scenes.LEARNER, Scenes.LEARNER);
    }

    /** The same market with a quiet cartel, for whom an auditor rings every 200 ticks. */
    private static Arm audited() {
        Arm arm = Services.textbook(500, 100, new JointMonopoly(), new JointMonopoly());
        List<Encounter> encounters = new ArrayList<>(arm.encounters());
        encounters.set(
                1,
                new Encounter(
                        "prices",
                        "audited-market",
                        new AuditedMarket.Spec(Scenes.market(), "price-screen", 0.3),
                        Optional.of("people")));
        return new Arm("baseline", "", false, encounters, arm.agents(), arm.run());
    }

    private static Map<String, Arm> arms() {
        Map<String, Arm> arms = new LinkedHashMap<>();
        arms.put("two services to choose among", choosing(Population.COHORT + 77));
        arms.put("services that are aligned", Services.served(TICKS, Services.divided(70_000), ALIGNED, ALIGNED));
        arms.put("a service whose users name the best", Services.served(TICKS, Services.divided(500), DICTATOR));
        for (ContentLearner.Rule rule : ContentLearner.Rule.values()) {
            arms.put("a service that learns by " + rule, learning(rule));
        }
        arms.put("a service with prompts", Services.served(TICKS, Services.prompted(500), prompted()));
        arms.put("a service that must give notice", noticed());
        arms.put("firms that also serve", Services.both(TICKS, Services.stationary(500, 0.2), Scenes.LEARNER, HALF));
        arms.put(
                "firms that talk and serve",
                Services.both(TICKS, Services.stationary(500, 0.2), new OpenCartel.Spec(), HALF));
        arms.put("people who pay prices", paid());
        arms.put("people who pay prices under an auditor", audited());
        return arms;
    }

    private static PromptedSpec prompted() {
        return new PromptedSpec(
                PromptedSpec.Method.RLHF,
                new LimitRule(LimitRule.Kind.WEIGHT, 0.1),
                List.of("asked"),
                PromptedSpec.Learn.FEATURES,
                0.01,
                8,
                0.02,
                10,
                4);
    }

    private static Map<String, Supplier<AgentHost>> hosts() {
        Map<String, Supplier<AgentHost>> hosts = new LinkedHashMap<>();
        hosts.put("inline", InlineHost::new);
        for (int threads : new int[] {1, 2, 7}) {
            hosts.put(threads + " actor threads", () -> new ActorHost(threads, Duration.ofSeconds(60)));
        }
        return hosts;
    }

    private static Playing playing(AgentHost host) {
        return new Playing(host, true, () -> false);
    }

    private static Replication plain(Arm arm) {
        return new Stage(arm, METRICS).play(NUMBER, playing(new InlineHost()));
    }

    @TestFactory
    Stream<DynamicTest> a_branch_that_changes_nothing_is_the_world_that_ran_on() {
        return arms().entrySet().stream().flatMap(arm -> {
            Replication plain = plain(arm.getValue());
            return hosts().entrySet().stream()
                    .map(host -> DynamicTest.dynamicTest(arm.getKey() + ", " + host.getKey(), () -> {
                        try (AgentHost where = host.getValue().get()) {
                            Stage stage = new Stage(arm.getValue(), METRICS);
                            List<Replication> futures = new Branches(
                                            stage, Collections.nCopies(4, stage), List.of(0L, 1L, AT, AT), NUMBER)
                                    .play(playing(where));
                            assertThat(futures).containsOnly(plain);
                        }
                    }));
        });
    }

    /**
     * What became of a world and of a copy of it.
     *
     * @param copy played to its end, while the world stood still
     * @param hash of the world, which then ran on
     * @param events of the world
     */
    private record Both(Replication copy, String hash, List<Stage.Happening> events) {}

    /** A world, and a copy of it at a moment with which somebody may meddle. */
    private static Both both(Arm arm, long at, BiConsumer<List<Table>, List<Table>> meddling) {
        Stage stage = new Stage(arm, METRICS);
        Cast cast = stage.cast();
        List<Table> tables = cast.tables(stage.streams(NUMBER));
        List<Stage.Happening> seen = new ArrayList<>();
        Playing how = playing(new InlineHost());
        try (Company company = how.host().host(Stage.agents(tables))) {
            World world = world(arm, tables, company, seen);
            how.until(world, at);
            List<Table> copy = cast.fork(cast, tables, stage.streams(NUMBER));
            meddling.accept(tables, copy);
            Stage.Past behind = new Stage.Past(world.tick(), List.copyOf(seen), world.letters());
            Replication played = stage.play(NUMBER, copy, behind, how);
            how.until(world, Long.MAX_VALUE);
            return new Both(played, Digest.text(world.seal()), seen);
        }
    }

    private static World world(Arm arm, List<Table> tables, Company company, List<Stage.Happening> seen) {
        World world = new World(
                tables, company, arm.run(), false, (encounter, e) -> seen.add(new Stage.Happening(encounter, e)));
        world.start();
        return world;
    }

    /** The same where nothing was copied. */
    private static Both apart(Arm arm) {
        List<Table> tables = new Cast(arm).tables(Streams.of(arm.run().seed()).replication(NUMBER));
        List<Stage.Happening> seen = new ArrayList<>();
        Playing how = playing(new InlineHost());
        try (Company company = how.host().host(Stage.agents(tables))) {
            World world = world(arm, tables, company, seen);
            how.until(world, Long.MAX_VALUE);
            return new Both(plain(arm), Digest.text(world.seal()), seen);
        }
    }

    /** A part of a world that is written while it runs, by its way from a table. */
    private record Part(Arm arm, long at, int table, List<String> way, Set<String> written) {
        Object in(List<Table> tables) {
            Object part = tables.get(table);
            for (String step : way) {
                part = step.startsWith("#")
                        ? ((List<?>) part).get(Integer.parseInt(step.substring(1)))
                        : value(part, step);
            }
            return part;
        }
    }

    private static Map<String, Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        Set<String> users = Set.of("state", "since", "engaged", "begun", "left");
        Set<String> real = Set.of("state", "since", "engaged", "begun", "left", "level");
        List<String> cohort = List.of("blocks", "#0", "cohort");
        parts.put("people on a lattice", new Part(choosing(500), AT, 0, cohort, users));
        parts.put(
                "people with real satisfaction",
                new Part(Services.served(TICKS, forgetful(), HALF, HALF), AT, 0, cohort, real));
        parts.put("people who wear out", new Part(Services.served(TICKS, wearing(), HALF, HALF), AT, 0, cohort, real));
        parts.put(
                "counts", new Part(choosing(500), AT, 0, List.of("tally"), Set.of("counts", "amounts", "discounted")));
        parts.put("fees", new Part(paid(), AT, 0, List.of("tally"), Set.of("paid")));
        parts.put("rules at work", new Part(noticed(), 20, 0, List.of("enforcements", "#0"), Set.of("waiting")));
        List<String> service = List.of("places", "#0", "agent", "policies", "#0");
        parts.put(
                "answers",
                new Part(Services.served(TICKS, Services.divided(500), ALIGNED), AT, 0, service, Set.of("answers")));
        parts.put(
                "names of the best",
                new Part(Services.served(TICKS, Services.divided(500), DICTATOR), AT, 0, service, Set.of("tops")));
        parts.put(
                "answers to prompts",
                new Part(
                        Services.served(TICKS, Services.prompted(500), prompted()), AT, 0, service, Set.of("answers")));
        parts.put("trials", new Part(learning(ContentLearner.Rule.EXP3), AT, 0, service, Set.of("trials", "learner")));
        parts.put("the auditor", new Part(audited(), 250, 1, List.of("loop", "game"), Set.of("auditor")));
        return parts;
    }

    @TestFactory
    Stream<DynamicTest> a_copy_that_shares_one_thing_with_the_original_is_found_out() {
        return parts().entrySet().stream().flatMap(one -> {
            Part part = one.getValue();
            Both apart = apart(part.arm());
            Stream<DynamicTest> honest =
                    Stream.of(DynamicTest.dynamicTest(one.getKey() + ", nothing shared", () -> assertThat(
                                    both(part.arm(), part.at(), (tables, copy) -> {}))
                            .usingRecursiveComparison()
                            .isEqualTo(apart)));
            return Stream.concat(
                    honest,
                    part.written().stream()
                            .map(field -> DynamicTest.dynamicTest(
                                    one.getKey() + ", " + field, () -> assertThat(shared(part, field))
                                            .usingRecursiveComparison()
                                            .isNotEqualTo(Optional.of(apart)))));
        });
    }

    /** What becomes of both if a field of the copy is the original's own; nothing if a world breaks on it. */
    private static Optional<Both> shared(Part part, String field) {
        try {
            return Optional.of(both(
                    part.arm(), part.at(), (tables, copy) -> set(part.in(copy), field, value(part.in(tables), field))));
        } catch (IndexOutOfBoundsException broken) {
            return Optional.empty();
        }
    }

    /** Arrays of people that no tick writes, or that each tick writes anew: they may be shared. */
    private static final Set<String> FREE = Set.of("types");

    @Test
    void every_array_of_people_is_tried() {
        parts().entrySet().stream()
                .filter(one -> one.getKey().startsWith("people"))
                .forEach(one -> {
                    Part part = one.getValue();
                    List<Table> tables =
                            new Cast(part.arm()).tables(Streams.of(7).replication(0));
                    assertThat(fields(part.in(tables).getClass()))
                            .filteredOn(field -> field.getType().isArray() && !FREE.contains(field.getName()))
                            .extracting(Field::getName)
                            .containsExactlyInAnyOrderElementsOf(part.written());
                });
    }

    /** Worse content pays 1 and the other nothing. It is offered from tick 18 on, when the rule comes, and waits three ticks. */
    @Test
    void a_rule_that_comes_late_holds_a_service_to_what_it_showed_before() {
        Rules notice = new Rules(0, -30_000, List.of(), 3);
        double before = 18 * revenue(plain(wavering(18, Rules.NONE)));
        assertThat(21 * revenue(late(21, notice))).isCloseTo(before, within(1e-9));
        assertThat(22 * revenue(late(22, notice))).isGreaterThan(before + 0.1);
        assertThat(21 * revenue(plain(wavering(21, Rules.NONE)))).isGreaterThan(before + 0.1);
    }

    private static Replication late(long ticks, Rules rules) {
        Policy.Spec showing =
                wavering(ticks, rules).agents().get(0).roles().get(0).spec();
        Policy.Unlearned taking = showing::create;
        Stage baseline = new Stage(with(wavering(ticks, Rules.NONE), taking), METRICS);
        Stage ruled = new Stage(with(wavering(ticks, rules), taking), METRICS);
        return new Branches(baseline, List.of(ruled), List.of(18L), NUMBER)
                .play(playing(new InlineHost()))
                .get(0);
    }

    private static Arm with(Arm arm, Policy.Spec service) {
        return Services.served(arm.run().atMost(), arm.encounters().get(0).spec(), service);
    }

    private static double revenue(Replication replication) {
        return Optional.ofNullable(replication.metrics().get("revenue")).orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> rules_that_know_other_people_are_refused() {
        ServiceGame.Spec game = Services.stationary(500, 0.2);
        Map<String, ServiceGame.Spec> others = new LinkedHashMap<>();
        others.put("more people", Services.stationary(501, 0.2));
        others.put("other groups", Services.divided(500));
        others.put("another satisfaction", forgetful());
        others.put("people on a lattice", Services.lattice(500, 0.2));
        Cast before = new Cast(Services.served(TICKS, game, HALF));
        Streams streams = Streams.of(7).replication(0);
        return others.entrySet().stream()
                .map(other -> DynamicTest.dynamicTest(other.getKey(), () -> {
                    Cast after = new Cast(Services.served(TICKS, other.getValue(), new FixedContent(List.of())));
                    assertThatThrownBy(() -> after.fork(before, before.tables(streams), streams))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining("other people, segments or contents");
                }));
    }

    private static List<Field> fields(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            Arrays.stream(at.getDeclaredFields()).forEach(fields::add);
        }
        return fields;
    }

    private static Field field(Object owner, String name) {
        Field field = fields(owner.getClass()).stream()
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .orElseThrow();
        field.setAccessible(true);
        return field;
    }

    private static Object value(Object owner, String name) {
        try {
            return field(owner, name).get(owner);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void set(Object owner, String name, Object value) {
        try {
            field(owner, name).set(owner, value);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
