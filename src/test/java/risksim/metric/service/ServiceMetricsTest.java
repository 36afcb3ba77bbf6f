package risksim.metric.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import risksim.agent.Agent;
import risksim.agent.Block;
import risksim.agent.ServiceTable;
import risksim.agent.Table;
import risksim.game.Game;
import risksim.game.service.Forecast;
import risksim.game.service.ServiceGame;
import risksim.learn.engagement.Reengagement;
import risksim.learn.preference.Electorate;
import risksim.learn.preference.Evidence;
import risksim.learn.preference.Limit;
import risksim.learn.preference.Nlhf;
import risksim.learn.preference.Pairs;
import risksim.learn.preference.Rlhf;
import risksim.learn.preference.Voting;
import risksim.learn.preference.Welfare;
import risksim.metric.Event;
import risksim.metric.Metric;
import risksim.policy.Policy;
import risksim.policy.Seat;
import risksim.policy.service.AlignedSpec;
import risksim.policy.service.FixedContent;
import risksim.policy.service.LimitRule;
import risksim.policy.service.Offer;
import risksim.policy.service.Optimal;
import risksim.policy.service.Outcome;
import risksim.policy.service.PromptedSpec;
import risksim.policy.service.ServicePolicy;
import risksim.random.Streams;
import risksim.world.Scenes;
import risksim.world.Services;

/**
 * Metrics of services against closed forms of Calvano et al. (arXiv 2410.13108) and of alignment. Seeds are fixed; a mean that is
 * asked to lie within 3 standard errors does so by chance 997 times in 1,000.
 */
class ServiceMetricsTest {
    /** Plays one service for so many ticks and tells metrics of it. */
    private static List<Double> played(ServiceGame.Spec spec, Policy.Spec policy, int ticks, Metric.Spec... metrics) {
        ServiceGame game = spec.create(1);
        Streams streams = Streams.of(5);
        ServicePolicy service = (ServicePolicy) policy.create(new Seat(game, 0, 0, streams));
        Agent agent = new Agent(0, "service", List.of(service));
        ServiceTable table = new ServiceTable(game, List.of(new Table.Place(agent, 0)), streams, 7);
        List<Metric> watching = new ArrayList<>();
        for (Metric.Spec metric : metrics) {
            watching.add(metric.create(game));
        }
        for (int tick = 0; tick < ticks; tick++) {
            Offer offer = service.offer(tick);
            Block.Order order = table.order(tick, List.of(offer), new double[1]);
            List<Outcome> outcomes = table.gather(
                    table.blocks().stream().map(block -> block.respond(order)).toList());
            service.learn(tick, offer, outcomes.get(0));
            tell(watching, table.cut(tick + 1));
        }
        tell(watching, table.rest(ticks));
        tell(watching, table.last(ticks));
        return watching.stream().map(metric -> metric.value().orElseThrow()).toList();
    }

    private static void tell(List<Metric> watching, List<Event> events) {
        events.forEach(event -> watching.forEach(metric -> metric.see(event)));
    }

    @Test
    void held_at_one_satisfaction_people_do_what_the_closed_forms_say() {
        int people = 20_000;
        int ticks = 400;
        double staying = 1 - 0.8 * 0.36;
        List<Double> measured = played(
                Services.stationary(people, 0.2),
                new FixedContent(List.of(0.6, 0.4)),
                ticks,
                new ChurnHazard(),
                new DiscountedRevenue(),
                new EngagedShare(),
                new WelfareWhileEngaged(),
                new MeanAbsence(),
                new Retention.Spec());
        double served = 0.41 * people * ticks;
        assertThat(measured.get(0)).isCloseTo(1 - staying, within(3 * Math.sqrt(staying * (1 - staying) / served)));
        double value = Reengagement.value(0.6, staying, 0.2, 0.95);
        assertThat(measured.get(1)).isCloseTo(value, within(3 * value / Math.sqrt(people)));
        double occupancy = Reengagement.occupancy(staying, 0.2);
        double opening = (1 - occupancy) / (0.2 + 1 - staying) / ticks;
        assertThat(measured.get(2)).isCloseTo(occupancy + opening, within(0.003));
        assertThat(measured.get(3)).isCloseTo(0.4, within(1e-9));
        assertThat(measured.get(4)).isBetween(4.9, 5.0);
        assertThat(measured.get(5)).isZero();
    }

    /**
     * The forecast of one content is what the world does, on a lattice and with a memory that fades, and the regret of one that is not
     * the best is the difference of two closed forms, less what the common beginning is worth: at most 10 ticks of reward.
     */
    @Test
    void regret_is_held_against_what_users_would_have_done_under_the_best_content() {
        int people = 20_000;
        int ticks = 400;
        double error = 3 * 5.0 / Math.sqrt(people) / ticks * 10;
        List<ServiceGame.Spec> games = List.of(Services.stationary(people, 0.2), Services.lattice(people, 0.2));
        for (ServiceGame.Spec spec : games) {
            int contents = spec.contents().size();
            double[] shown = new double[contents];
            shown[0] = 1;
            double expected = 0;
            for (double reward : new Forecast(spec.create(1)).rewards(shown, ticks)) {
                expected += reward / ticks;
            }
            double revenue = played(spec, new FixedContent(List.of()), ticks, new Revenue())
                    .get(0);
            assertThat(revenue).isCloseTo(expected, within(error));
        }
        // at a reward r people are there 0.2 / (0.2 + 0.8 r^2) of the time; of tenths 0.5 is best
        double half = 0.5 * 0.2 / (0.2 + 0.8 * 0.25);
        double most = 0.9 * 0.2 / (0.2 + 0.8 * 0.81);
        ServiceGame.Spec spec = Services.stationary(people, 0.2);
        PolicyRegret.Spec regret = new PolicyRegret.Spec();
        assertThat(played(spec, new FixedContent(List.of(0.5, 0.5)), ticks, regret)
                        .get(0))
                .isCloseTo(0, within(error));
        assertThat(played(spec, new FixedContent(List.of(0.9, 0.1)), ticks, regret)
                        .get(0))
                .isCloseTo(half - most, within(error + 10.0 / ticks * (half - most)));
        assertThatThrownBy(() -> regret.create(spec.create(2))).hasMessageContaining("rivals");
    }

    @Test
    void survival_is_a_power_of_the_chance_of_staying() {
        int people = 50_000;
        double expected = Math.pow(1 - 0.8 * 0.01, 60);
        List<Double> measured =
                played(Services.stationary(people, 0), new FixedContent(List.of(0.1, 0.9)), 60, new Retention.Spec());
        assertThat(measured.get(0)).isCloseTo(expected, within(3 * Math.sqrt(expected * (1 - expected) / people)));
    }

    @Test
    void a_service_that_plans_on_a_lattice_earns_what_value_iteration_says() {
        List<Double> measured = played(
                Services.lattice(20_000, 0.2),
                new Optimal(Optimal.Payment.REWARD),
                300,
                new DiscountedRevenue(),
                new Misalignment());
        assertThat(measured.get(0)).isCloseTo(6.09103844, within(3 * 5.0 / Math.sqrt(20_000)));
        assertThat(measured.get(1)).isBetween(0.0, 1.0);
    }

    /** Both numbers are those of the chain of levels; a mean over users is within 3 standard errors of at most 1 / sqrt(users). */
    @Test
    void a_service_that_works_for_its_users_has_no_misalignment_to_them() {
        int people = 20_000;
        ServiceGame.Spec spec = Services.lattice(people, 0.2);
        double users = played(spec, new Optimal(Optimal.Payment.WELFARE), 30, new WelfareWhileEngaged())
                .get(0);
        double service = played(spec, new Optimal(Optimal.Payment.REWARD), 30, new WelfareWhileEngaged())
                .get(0);
        assertThat(users).isCloseTo(chain(Optimal.Payment.WELFARE, 30), within(3 / Math.sqrt(people)));
        assertThat(service).isCloseTo(chain(Optimal.Payment.REWARD, 30), within(3 / Math.sqrt(people)));
        assertThat(users - service).isGreaterThan(6 / Math.sqrt(people));
    }

    /** Welfare while engaged of the chain of levels 0 to 14, engaged or away: demand .7, .85 and .95 from 0, 3 and 8. */
    private static double chain(Optimal.Payment payment, int ticks) {
        ServiceGame game = Services.lattice(100, 0.2).create(1);
        Policy planner = new Optimal(payment).create(new Seat(game, 0, 0, Streams.of(5)));
        double[][] shown = ((ServicePolicy) planner).offer(0).shown();
        double[] here = new double[15];
        double[] away = new double[15];
        here[0] = 1;
        double served = 0;
        double welfare = 0;
        for (int tick = 0; tick < ticks; tick++) {
            double[] next = new double[15];
            double[] gone = new double[15];
            for (int level = 0; level < 15; level++) {
                int content = shown[level][0] == 1 ? 0 : shown[level][1] == 1 ? 1 : 2;
                int to = Math.max(0, Math.min(14, level + content - 1));
                double stays = to >= 8 ? 0.95 : to >= 3 ? 0.85 : 0.7;
                served += here[level];
                welfare += here[level] * (content - 1);
                next[to] += stays * here[level];
                gone[to] += (1 - stays) * here[level];
                next[level] += 0.2 * away[level];
                gone[level] += 0.8 * away[level];
            }
            here = next;
            away = gone;
        }
        return welfare / served;
    }

    private static Electorate people() {
        return new Electorate(new double[] {0.6, 0.4}, new double[][] {{1, 0.6, 0}, {0, 0.5, 1}});
    }

    @Test
    void alignment_in_the_world_comes_to_what_endless_comparisons_show() {
        double[] even = {1.0 / 3, 1.0 / 3, 1.0 / 3};
        Limit limit = Limit.weight(0.5);
        Evidence endless = Evidence.of(people(), 4, Pairs.uniform(3));
        LimitRule rule = new LimitRule(LimitRule.Kind.WEIGHT, 0.5);
        double[] rlhf = Rlhf.plain().align(endless, even, limit).policy();
        double[] nlhf = new Nlhf().align(endless, even, limit).policy();
        assertThat(regret(AlignedSpec.of(AlignedSpec.Method.RLHF, rule)))
                .isCloseTo(Welfare.of(people(), rlhf, even, Limit.none()).regret(), within(0.004));
        assertThat(regret(AlignedSpec.of(AlignedSpec.Method.NLHF, rule)))
                .isCloseTo(Welfare.of(people(), nlhf, even, Limit.none()).regret(), within(0.004));
    }

    @Test
    void users_who_name_the_best_of_all_are_followed_as_endlessly_many_would_be() {
        double[] even = {1.0 / 3, 1.0 / 3, 1.0 / 3};
        Evidence endless = Evidence.of(people(), 4, Pairs.uniform(3));
        LimitRule rule = new LimitRule(LimitRule.Kind.WEIGHT, 0.5);
        for (AlignedSpec.Method method : List.of(AlignedSpec.Method.PLURALITY, AlignedSpec.Method.RANDOM_DICTATOR)) {
            double[] policy = Voting.valueOf(method.name())
                    .align(endless, even, Limit.weight(0.5))
                    .policy();
            assertThat(regret(AlignedSpec.of(method, rule)))
                    .as(method.name())
                    .isCloseTo(Welfare.of(people(), policy, even, Limit.none()).regret(), within(0.004));
        }
    }

    /** Utility is the feature, sharpness 4: the reward is all but 4 a unit, so the gap of .4 is tilted to exp(1.6 / .5). */
    @Test
    void what_is_learned_of_one_prompt_is_how_another_is_answered() {
        PromptedSpec.Learn[] ways = {PromptedSpec.Learn.FEATURES, PromptedSpec.Learn.TABLE};
        double[] good = {1 / (1 + Math.exp(-1.6 / 0.5)), 0.5};
        for (int way = 0; way < ways.length; way++) {
            PromptedSpec spec = new PromptedSpec(
                    PromptedSpec.Method.RLHF,
                    new LimitRule(LimitRule.Kind.WEIGHT, 0.5),
                    List.of("asked"),
                    ways[way],
                    1e-6,
                    4,
                    0.2,
                    10,
                    4);
            List<Double> measured = played(Services.prompted(20_000), spec, 20, new Regret(), new Distortion());
            assertThat(measured.get(0)).isCloseTo(0.4 * (1 - good[way]), within(0.003));
            assertThat(measured.get(1)).isCloseTo(0.6 / (0.2 + 0.4 * good[way]), within(0.01));
        }
    }

    private static double regret(Policy.Spec policy) {
        return played(Services.divided(60_000), policy, 101, new Regret()).get(0);
    }

    @Test
    void metrics_of_alignment_are_those_of_the_policy_that_is_shown() {
        List<Double> measured = played(
                Services.divided(1000),
                new FixedContent(List.of(0.5, 0.5, 0.0)),
                5,
                new Distortion(),
                new Regret(),
                new WorstOff(),
                new Losers(),
                new KlSpent(),
                new BelowReference());
        // by hand: most expect 0.8, few 0.25, of 0.6, 0.56 and 0.4 the first is best; the reference gives 0.5333 and
        // 0.5
        assertThat(measured.get(0)).isCloseTo(0.6 / 0.58, within(1e-12));
        assertThat(measured.get(1)).isCloseTo(0.02, within(1e-12));
        assertThat(measured.get(2)).isCloseTo(0.25, within(1e-12));
        assertThat(measured.get(3)).isCloseTo(0.4, within(1e-12));
        assertThat(measured.get(4)).isCloseTo(Math.log(1.5), within(1e-12));
        assertThat(measured.get(5)).isCloseTo(0.4, within(3 * Math.sqrt(0.24 / 1000)));
    }

    @Test
    void every_metric_of_services_has_a_card_and_refuses_games_of_actions() {
        List<Metric.Spec> specs = List.of(
                new ChurnHazard(),
                new EngagedShare(),
                new Revenue(),
                new Distortion(),
                new Misalignment(),
                new Retention.Spec(),
                new BelowReference());
        Game market = Scenes.market().create(2);
        specs.forEach(spec -> {
            assertThat(spec.card().formula()).isNotBlank();
            assertThatThrownBy(() -> spec.create(market)).isInstanceOf(IllegalArgumentException.class);
        });
    }
}
