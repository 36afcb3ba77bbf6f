package risksim.experiment;

import java.util.List;
import java.util.Map;
import risksim.scenario.Scenario;

/**
 * All that an experiment gave.
 *
 * @param scenario what was run
 * @param replications ordered by arm as in the scenario, then by number
 * @param findings ordered by arm, then by metric as in the scenario
 * @param provenance what is needed to make it again, in the order in which it is printed: code version, JVM, host, seed
 */
public record Outcome(
        Scenario scenario, List<Replication> replications, List<Finding> findings, Map<String, String> provenance) {
    public Outcome {
        replications = List.copyOf(replications);
        findings = List.copyOf(findings);
    }
}
