package risksim.scenario;

import java.util.List;

/**
 * Agents that are alike.
 *
 * @param name what they are called; agents of a group of several are numbered: "q-pricer 1", "q-pricer 2"
 * @param count how many, at least 1
 * @param roles one for each encounter they take part in
 */
public record AgentGroup(String name, int count, List<Role> roles) {
    public AgentGroup {
        roles = List.copyOf(roles);
    }
}
