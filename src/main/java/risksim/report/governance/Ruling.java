package risksim.report.governance;

import java.util.List;
import java.util.Optional;
import risksim.scenario.Arm;

/**
 * What follows for one risk.
 *
 * @param hazard the risk
 * @param deployed how the arm stands that is to be deployed
 * @param others how the interventions stand, with intervals that share their error
 * @param decision what follows
 * @param remedy the arm under which it would be acceptable, where that is a condition
 * @param reason why, in plain sentences
 * @param conditions what must hold for it
 */
record Ruling(
        Hazard hazard,
        Standing deployed,
        List<Standing> others,
        Decision decision,
        Optional<Arm> remedy,
        String reason,
        List<String> conditions) {
    Ruling {
        others = List.copyOf(others);
        conditions = List.copyOf(conditions);
    }

    /** How the arm stands that the decision is about: the remedy, else what is to be deployed. */
    Standing decisive() {
        return remedy.flatMap(arm -> others.stream()
                        .filter(one -> one.arm().name().equals(arm.name()))
                        .findFirst())
                .orElse(deployed);
    }
}
