package risksim.experiment;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import risksim.scenario.Scenario;

/**
 * All that a study gave.
 *
 * @param scenario what was run
 * @param replications of the arms as they are written, ordered by arm as in the scenario, then by number
 * @param others those of sweeps, sensitivity, break points and branches, in the order in which the study asked for them
 * @param conclusions what follows
 * @param provenance what is needed to make it again, in the order in which it is printed: code version, JVM, host, seed
 */
public record Outcome(
        Scenario scenario,
        List<Replication> replications,
        List<Replication> others,
        Conclusions conclusions,
        Map<String, String> provenance) {
    public Outcome {
        replications = List.copyOf(replications);
        others = List.copyOf(others);
    }

    /** Each metric of each arm held against the appetite. */
    public List<Finding> findings() {
        return conclusions.findings();
    }

    /** All replications. */
    public List<Replication> all() {
        return Stream.concat(replications.stream(), others.stream()).toList();
    }
}
