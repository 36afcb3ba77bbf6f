package risksim.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.agent.InlineHost;
import risksim.game.service.Content;
import risksim.game.service.DemandRule;
import risksim.game.service.FrictionRule;
import risksim.game.service.Rules;
import risksim.game.service.SatisfactionRule;
import risksim.game.service.ServiceGame;
import risksim.game.service.Users;
import risksim.metric.service.Retention;
import risksim.policy.service.FixedContent;
import risksim.scenario.Arm;
import risksim.scenario.MetricChoice;
import risksim.scenario.Plan;
import risksim.scenario.Risk;
import risksim.scenario.Run;
import risksim.scenario.Scenario;
import risksim.world.Services;

/** A study of two groups who leave with known chances, for tests: calm people stay with chance 0.9, restless ones with 0.7. */
public final class Staying {
    static final int REPLICATIONS = 4;
    static final int PEOPLE = 2000;
    static final int TICKS = 20;

    private Staying() {}

    private static Arm arm(String name, double restless) {
        FrictionRule never = FrictionRule.constant(0);
        Users calm = Users.of("calm", DemandRule.steps(List.of(0.0), List.of(0.9)), never, 0);
        Users other = Users.of("restless", DemandRule.steps(List.of(0.0), List.of(restless)), never, 0);
        ServiceGame.Spec game = new ServiceGame.Spec(
                PEOPLE,
                List.of(calm, other),
                SatisfactionRule.last(),
                List.of(Content.of("paying", 1, 0)),
                Optional.empty(),
                64,
                0.95,
                Optional.empty(),
                Optional.empty(),
                Rules.NONE);
        Arm served = Services.served(TICKS, game, new FixedContent(List.of(1.0)));
        Run run = new Run(7, REPLICATIONS, new Run.Until(Optional.empty()), TICKS, 10, List.of());
        return new Arm(name, "", false, served.encounters(), served.agents(), run);
    }

    static Scenario scenario() {
        List<Arm> arms = List.of(arm("baseline", 0.7), arm("same", 0.7), arm("kinder", 0.8));
        return new Scenario(
                "staying",
                "Who stays?",
                new Risk(Risk.Mode.CONFLICT, List.of()),
                arms.get(0).run(),
                List.of(new MetricChoice("retention", new Retention.Spec())),
                arms,
                List.of(),
                List.of(),
                Plan.none(),
                new Scenario.Text("staying", "{}", "0".repeat(64), "1".repeat(64), Map.of("staying", "staying")));
    }

    /** The study, given what was played before. */
    static Outcome outcome(List<Replication> before) {
        Experiment experiment = new Experiment(new InlineHost(), 1, true);
        Scenario scenario = scenario();
        Laboratory laboratory = new Laboratory(experiment, scenario.metrics(), before, new Recorder());
        return new Study(scenario, laboratory).outcome(played -> Map.of("code", "test"));
    }

    /** The study, played anew. */
    public static Outcome outcome() {
        return outcome(List.of());
    }
}
