package risksim.scenario;

import java.util.List;

/**
 * A variant of the scenario, resolved: all its values stand here, changed or not.
 *
 * @param name unique in the scenario; the first arm is the baseline
 * @param nullTwin whether the behaviour in question cannot pay here, so that this arm shows the floor of the metrics
 * @param encounters the games of the world
 * @param agents who takes part
 * @param run the design; seed and replications are the same in all arms
 */
public record Arm(String name, boolean nullTwin, List<Encounter> encounters, List<AgentGroup> agents, Run run) {
    public Arm {
        encounters = List.copyOf(encounters);
        agents = List.copyOf(agents);
    }
}
