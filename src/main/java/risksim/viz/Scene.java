package risksim.viz;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.scenario.Arm;
import risksim.scenario.Scenario;

/**
 * What is seen of a session at a moment: a copy that nobody changes, so that it can be drawn while the run goes on.
 *
 * @param version of the session; two scenes of one version are alike
 * @param arm the arm that holds
 * @param tick ticks played
 * @param ended whether the last tick was played
 * @param journal a copy of what is known
 * @param sheets what there is to know of those agents who were asked for
 */
@SuppressWarnings("checkstyle:ParameterNumber")
record Scene(
        long version,
        Scenario scenario,
        Session.Start start,
        Arm arm,
        long tick,
        boolean ended,
        Journal journal,
        Map<Who, List<AgentSheet.Line>> sheets) {
    Scene {
        sheets = Map.copyOf(sheets);
    }

    /** An agent, by encounter and player. */
    record Who(int encounter, int player) {}

    Ledger ledger(int encounter) {
        return journal.ledgers().get(encounter);
    }

    /** What there is to know of an agent; empty if it was not asked for before. */
    Optional<List<AgentSheet.Line>> sheet(Who who) {
        return Optional.ofNullable(sheets.get(who));
    }
}
