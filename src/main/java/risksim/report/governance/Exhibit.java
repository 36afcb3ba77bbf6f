package risksim.report.governance;

import java.util.Optional;
import risksim.experiment.FinishedRun;
import risksim.experiment.Outcome;
import risksim.scenario.Scenario;

/**
 * A run that a report cites.
 *
 * @param id how the report names it: "R1", "R2"
 * @param run as it lies on disk
 * @param outcome what follows from its replications, drawn anew and not read from its files
 */
public record Exhibit(String id, FinishedRun run, Outcome outcome) {
    /** What was run. */
    public Scenario scenario() {
        return outcome.scenario();
    }

    /** Why the numbers of a metric are not told, if they are not. */
    Optional<String> mute(String metric) {
        return scenario().metrics().stream()
                .filter(choice -> metric.equals(choice.name()) || metric.endsWith("." + choice.name()))
                .findFirst()
                .flatMap(choice -> choice.spec().unquotable());
    }
}
