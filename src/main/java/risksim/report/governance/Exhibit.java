package risksim.report.governance;

import java.util.Optional;
import java.util.Set;
import risksim.experiment.FinishedRun;
import risksim.experiment.Outcome;
import risksim.scenario.Scenario;

/**
 * A run that a report cites.
 *
 * @param id how the report names it: "R1", "R2"
 * @param run as it lies on disk
 * @param outcome what follows from its replications, drawn anew and not read from its files
 * @param adversaries arms in which somebody adapts, as people stated it
 */
public record Exhibit(String id, FinishedRun run, Outcome outcome, Set<String> adversaries) {
    public Exhibit {
        adversaries = Set.copyOf(adversaries);
    }

    /** A run of which people state nothing. */
    public Exhibit(String id, FinishedRun run, Outcome outcome) {
        this(id, run, outcome, Set.of());
    }

    /** The same with what people state of its arms. */
    Exhibit stated(Sheet sheet) {
        return new Exhibit(id, run, outcome, Set.copyOf(sheet.adversaries()));
    }

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
