package risksim.report.governance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.experiment.BreakPoint;
import risksim.report.governance.Standing.State;
import risksim.scenario.Arm;

/** The rules of decision: computed here, and printed in the words given here. */
final class Rules {
    /** What the first page prints. */
    static final List<String> WORDS = List.of(
            "Accept: the whole interval of the mean, in the arm that is to be deployed, keeps at least the margin from the threshold; "
                    + "the arm has at least the replications demanded; no replication is in the last tier; and some replication of "
                    + "the run lies beyond the threshold, so that the design was able to show the risk.",
            "Accept with conditions: as above, but a computed boundary exists at which the verdict flips, so that staying on this side "
                    + "of it is a condition; or the arm that is to be deployed is not acceptable, and another arm keeps the same "
                    + "rule for all risks of its run, with intervals that share their error among all arms looked at.",
            "Do not accept: the whole interval is beyond the threshold, or a replication is in the last tier, and no other arm keeps "
                    + "the rule.",
            "Cannot be decided: everything else, such as an interval that holds the threshold or comes nearer to it than the margin, too "
                    + "few replications, or a risk that no replication of any arm has shown. It is not a mild form of acceptance.",
            "Overall: the worst of the risks, where 'do not accept' is worse than 'cannot be decided', and that worse than 'accept with "
                    + "conditions'. A report without any criterion fixed before its runs cannot be decided.");

    private final List<Hazard> hazards;
    private final Map<String, Optional<Arm>> remedies = new LinkedHashMap<>();

    Rules(List<Hazard> hazards) {
        this.hazards = List.copyOf(hazards);
        for (Hazard hazard : hazards) {
            remedies.computeIfAbsent(hazard.exhibit().id(), this::remedy);
        }
    }

    /** All rulings, in the order of the risks. */
    List<Ruling> rulings() {
        return hazards.stream().map(this::ruling).toList();
    }

    /** The worst of them. */
    static Decision overall(List<Ruling> rulings) {
        return rulings.stream()
                .map(Ruling::decision)
                .max(Comparator.naturalOrder())
                .orElse(Decision.CANNOT_BE_DECIDED);
    }

    /** The first arm of a run, in the scenario's order, that is clear of all its risks. */
    private Optional<Arm> remedy(String exhibit) {
        List<Hazard> own = hazards.stream()
                .filter(hazard -> hazard.exhibit().id().equals(exhibit))
                .toList();
        return own.get(0).choices().stream()
                .filter(arm -> own.stream().allMatch(hazard -> clear(hazard, arm)))
                .findFirst();
    }

    private static boolean clear(Hazard hazard, Arm arm) {
        boolean planned = arm.name().equals(hazard.deployed().name());
        Standing standing = Standing.of(hazard, arm, planned ? 1 : among(hazard));
        return standing.state() == State.CLEAR;
    }

    private static int among(Hazard hazard) {
        return Math.max(1, hazard.choices().size() - 1);
    }

    private Ruling ruling(Hazard hazard) {
        Standing deployed = Standing.of(hazard, hazard.deployed());
        List<Standing> others = hazard.choices().stream()
                .filter(arm -> !arm.name().equals(hazard.deployed().name()))
                .map(arm -> Standing.of(hazard, arm, among(hazard)))
                .toList();
        if (deployed.state() == State.CLEAR && !shown(hazard)) {
            String blind =
                    " But no replication of any arm went beyond the threshold: nothing shows that this design could have "
                            + "found the risk if it were there.";
            return new Ruling(
                    hazard,
                    deployed,
                    others,
                    Decision.CANNOT_BE_DECIDED,
                    Optional.empty(),
                    deployed.why() + blind,
                    List.of());
        }
        List<String> boundaries = boundaries(hazard);
        if (deployed.state() == State.CLEAR) {
            Decision decision = boundaries.isEmpty() ? Decision.ACCEPT : Decision.ACCEPT_WITH_CONDITIONS;
            return new Ruling(hazard, deployed, others, decision, Optional.empty(), deployed.why(), boundaries);
        }
        Optional<Arm> remedy = Optional.ofNullable(remedies.get(hazard.exhibit().id()))
                .flatMap(arm -> arm)
                .filter(arm -> !arm.name().equals(hazard.deployed().name()));
        return remedy.map(arm -> conditional(hazard, deployed, others, arm))
                .orElseGet(() -> refused(hazard, deployed, others));
    }

    private static Ruling conditional(Hazard hazard, Standing deployed, List<Standing> others, Arm arm) {
        Standing better = others.stream()
                .filter(one -> one.arm().name().equals(arm.name()))
                .findFirst()
                .orElseThrow();
        return new Ruling(
                hazard,
                deployed,
                others,
                Decision.ACCEPT_WITH_CONDITIONS,
                Optional.of(arm),
                deployed.why() + " " + better.why(),
                List.of("Only with the intervention '" + arm.name() + "', as it was simulated."));
    }

    private static Ruling refused(Hazard hazard, Standing deployed, List<Standing> others) {
        Decision decision = deployed.state() == State.BEYOND ? Decision.DO_NOT_ACCEPT : Decision.CANNOT_BE_DECIDED;
        String none = others.isEmpty()
                ? " No intervention was run."
                : others.size() == 1
                        ? " The one other arm that could be chosen is not clear of all risks of this run."
                        : " None of the " + others.size()
                                + " other arms that could be chosen is clear of all risks of this run.";
        return new Ruling(hazard, deployed, others, decision, Optional.empty(), deployed.why() + none, List.of());
    }

    /** Whether any replication of the run shows the risk. */
    private static boolean shown(Hazard hazard) {
        return hazard.exhibit().outcome().all().stream()
                .filter(one -> one.metrics().containsKey(hazard.metric()))
                .anyMatch(one -> hazard.appetite().exceededBy(hazard.value(one)));
    }

    /** Where the verdict of the baseline flips; only that was searched. */
    private static List<String> boundaries(Hazard hazard) {
        List<String> conditions = new ArrayList<>();
        boolean baseline = hazard.deployed()
                .name()
                .equals(hazard.exhibit().scenario().baseline().name());
        for (BreakPoint point : hazard.exhibit().outcome().conclusions().breakPoints()) {
            if (baseline && point.found() && hazard.measures(point.metric())) {
                conditions.add(point.sentence());
            }
        }
        return conditions;
    }
}
