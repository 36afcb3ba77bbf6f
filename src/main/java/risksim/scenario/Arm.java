package risksim.scenario;

import java.util.List;

/**
 * A variant of the scenario, resolved: all its values stand here, changed or not.
 *
 * @param name unique at its point; the first arm is the baseline
 * @param point empty for the scenario as it is written; else the numbers that are others, such as
 *     {@code world.with.discount=0.5}
 * @param nullTwin whether the behaviour in question cannot pay here, so that this arm shows the floor of the metrics
 * @param encounters the games of the world
 * @param agents who takes part
 * @param run the design; seed and replications are the same in all arms
 */
public record Arm(
        String name, String point, boolean nullTwin, List<Encounter> encounters, List<AgentGroup> agents, Run run) {
    public Arm {
        encounters = List.copyOf(encounters);
        agents = List.copyOf(agents);
    }

    /** Name and point in one, for people. */
    public String title() {
        return point.isEmpty() ? name : name + " at " + point;
    }

    /** The same arm under another name. */
    public Arm called(String other) {
        return new Arm(other, point, nullTwin, encounters, agents, run);
    }
}
