package risksim.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import risksim.agent.InlineHost;
import risksim.game.service.ServiceGame;
import risksim.game.service.Users;
import risksim.metric.service.ChurnHazard;
import risksim.metric.service.Distortion;
import risksim.metric.service.EngagedShare;
import risksim.metric.service.Regret;
import risksim.metric.service.Switches;
import risksim.policy.service.AlignedSpec;
import risksim.policy.service.LimitRule;
import risksim.scenario.AgentGroup;
import risksim.scenario.Arm;
import risksim.scenario.Encounter;
import risksim.scenario.MetricChoice;
import risksim.scenario.Role;
import risksim.world.Scenes;
import risksim.world.Services;

/** A world of several encounters in which one channel between them is cut shows, to the bit, what its parts show alone. */
class CutChannelsTest {
    private static final List<MetricChoice> METRICS = List.of(
            new MetricChoice("distortion", new Distortion()),
            new MetricChoice("regret", new Regret()),
            new MetricChoice("engaged-share", new EngagedShare()),
            new MetricChoice("churn-hazard", new ChurnHazard()),
            new MetricChoice("switches", new Switches()));
    private static final AlignedSpec ALIGNED =
            AlignedSpec.of(AlignedSpec.Method.NLHF, new LimitRule(LimitRule.Kind.WEIGHT, 0.5));

    /** What people show, by metric, whether or not the world has other encounters. */
    private static Map<String, Double> shown(Arm arm) {
        Map<String, Double> shown = new TreeMap<>();
        new Stage(arm, METRICS)
                .play(2, new Playing(new InlineHost(), true, () -> false))
                .metrics()
                .forEach((name, value) -> shown.put(name.replace("people.", ""), value));
        return shown;
    }

    private static Arm economy(int count, double sensitivity, boolean prices) {
        ServiceGame.Spec small = Services.stationary(4000, 0.2);
        List<Users> users =
                small.users().stream().map(group -> group.minding(sensitivity)).toList();
        Encounter people = new Encounter("people", "service", small.serving(users));
        Encounter market = new Encounter("prices", "logit-bertrand", Scenes.market(), Optional.of("people"));
        Role serves = new Role("people", "test", "test", ALIGNED);
        Role sells = new Role("prices", "test", "test", Scenes.LEARNER);
        AgentGroup providers = new AgentGroup("provider", count, prices ? List.of(serves, sells) : List.of(serves));
        Arm alone = Services.served(60, small, ALIGNED);
        return new Arm(
                "baseline",
                "",
                false,
                prices ? List.of(people, market) : List.of(people),
                List.of(providers),
                alone.run());
    }

    @Test
    void people_to_whom_money_means_nothing_are_served_as_if_nothing_had_a_price() {
        assertThat(shown(economy(2, 0, true))).hasSize(5).isEqualTo(shown(economy(2, 0, false)));
    }

    @Test
    void people_to_whom_money_means_something_are_not() {
        assertThat(shown(economy(2, 1, true))).isNotEqualTo(shown(economy(2, 1, false)));
    }

    @Test
    void a_single_provider_whose_price_nobody_minds_is_the_service_of_the_single_model() {
        assertThat(shown(economy(1, 0, true)))
                .isEqualTo(shown(Services.served(60, Services.stationary(4000, 0.2), ALIGNED)));
    }

    @Test
    void answers_that_nobody_puts_in_change_nothing_and_answers_of_the_till_do() {
        Map<String, Double> plain = shown(Services.served(60, Services.divided(4000), ALIGNED));
        assertThat(shown(Services.served(60, Services.divided(4000), ALIGNED.commercial(0))))
                .isEqualTo(plain);
        assertThat(shown(Services.served(60, Services.paying(4000), ALIGNED.commercial(1))))
                .isNotEqualTo(shown(Services.served(60, Services.paying(4000), ALIGNED)));
    }
}
