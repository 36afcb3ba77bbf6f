package risksim.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import risksim.game.market.LogitBertrand;
import risksim.metric.MeanPrice;
import risksim.metric.ProfitGain;
import risksim.policy.Policy;
import risksim.policy.strategic.QLearning;
import risksim.scenario.AgentGroup;
import risksim.scenario.Arm;
import risksim.scenario.Encounter;
import risksim.scenario.MetricChoice;
import risksim.scenario.Role;
import risksim.scenario.Run;

/** Small arms for tests. */
public final class Scenes {
    /** A learner that settles fast. */
    public static final Policy.Spec LEARNER = new QLearning.Spec(0.15, 1e-3, -1);

    public static final List<MetricChoice> METRICS = List.of(
            new MetricChoice("profit-gain", new ProfitGain.Spec()),
            new MetricChoice("mean-price", new MeanPrice.Spec()));

    private Scenes() {}

    /** A market of seven prices. */
    public static LogitBertrand.Spec market() {
        return new LogitBertrand.Spec(7, 1, 0.95, List.of(2.0), List.of(1.0), 0, 0.25, 0.1);
    }

    /** One market with these firms, for so many ticks, recorded in windows of 100. */
    public static Arm market(long ticks, Policy.Spec... firms) {
        return markets(ticks, List.of("world"), firms);
    }

    /** Markets side by side, each with its own copies of these firms. */
    public static Arm markets(long ticks, List<String> names, Policy.Spec... firms) {
        List<Encounter> encounters = new ArrayList<>();
        List<AgentGroup> agents = new ArrayList<>();
        for (String name : names) {
            encounters.add(new Encounter(name, "logit-bertrand", market()));
            for (int i = 0; i < firms.length; i++) {
                Role role = new Role(name, "test", "test", firms[i]);
                agents.add(new AgentGroup(name + " firm " + i, 1, List.of(role)));
            }
        }
        return new Arm("baseline", "", false, encounters, agents, run(ticks));
    }

    /** Firms that meet in two markets at once, one policy for each. */
    public static Arm everywhere(long ticks, Policy.Spec... firms) {
        List<Encounter> encounters = List.of(
                new Encounter("north", "logit-bertrand", market()), new Encounter("south", "logit-bertrand", market()));
        List<AgentGroup> agents = new ArrayList<>();
        for (int i = 0; i < firms.length; i++) {
            List<Role> roles =
                    List.of(new Role("north", "test", "test", firms[i]), new Role("south", "test", "test", firms[i]));
            agents.add(new AgentGroup("firm " + i, 1, roles));
        }
        return new Arm("baseline", "", false, encounters, agents, run(ticks));
    }

    private static Run run(long ticks) {
        return new Run(7, 1, new Run.Until(Optional.empty()), ticks, 100, List.of());
    }
}
