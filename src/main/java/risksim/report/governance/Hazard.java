package risksim.report.governance;

import java.util.List;
import java.util.Optional;
import risksim.experiment.Finding;
import risksim.experiment.Replication;
import risksim.scenario.Appetite;
import risksim.scenario.Arm;
import risksim.scenario.MetricChoice;

/**
 * One risk of the report: a metric of a run that is held against an appetite.
 *
 * @param id "K1", "K2"
 * @param exhibit the run
 * @param metric its name in the run's tables
 * @param appetite what was called acceptable before the run
 * @param entry what the sheet states of it
 * @param planned the arm that the sheet says is to be deployed
 * @param mute why the numbers of the metric are not told, if they are not: a detector without a certificate
 */
record Hazard(
        String id,
        Exhibit exhibit,
        String metric,
        Appetite appetite,
        Optional<Sheet.RiskEntry> entry,
        Optional<String> planned,
        Optional<String> mute) {
    /** What it is called. */
    String name() {
        return entry.flatMap(Sheet.RiskEntry::name).orElse(metric);
    }

    /** The arm that is to be deployed: the one that the sheet names, else the baseline. */
    Arm deployed() {
        return planned.flatMap(this::arm).orElse(exhibit.scenario().baseline());
    }

    /** An arm by its name. */
    Optional<Arm> arm(String name) {
        return exhibit.scenario().arms().stream()
                .filter(arm -> arm.name().equals(name))
                .findFirst();
    }

    /** All arms but null twins, in the order of the scenario. */
    List<Arm> arms() {
        return exhibit.scenario().arms().stream().filter(arm -> !arm.nullTwin()).toList();
    }

    /** Arms among which one can choose what to deploy: an adversary is not chosen. */
    List<Arm> choices() {
        String planned = deployed().name();
        return arms().stream()
                .filter(arm -> arm.name().equals(planned) || !Adversaries.adapts(exhibit, arm))
                .toList();
    }

    /** Replications of an arm that gave the number, in their order; none where it may not be told. */
    List<Replication> replications(Arm arm) {
        return exhibit.outcome().replications().stream()
                .filter(one -> mute.isEmpty()
                        && one.arm().equals(arm.name())
                        && one.metrics().containsKey(metric))
                .toList();
    }

    /** The number of one replication that gave it. */
    double value(Replication one) {
        return Optional.ofNullable(one.metrics().get(metric)).orElseThrow();
    }

    /** The numbers of an arm. */
    List<Double> values(Arm arm) {
        return replications(arm).stream().map(this::value).toList();
    }

    /** The finding of the run, for an arm. */
    Optional<Finding> finding(Arm arm) {
        return exhibit.outcome().findings().stream()
                .filter(one -> one.arm().equals(arm.name()) && one.metric().equals(metric))
                .findFirst();
    }

    /** The metric as the scenario chose it. */
    MetricChoice choice() {
        return exhibit.scenario().metrics().stream()
                .filter(one -> measures(one.name()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a metric of the scenario is the one that is at stake, in whichever encounter. */
    boolean measures(String name) {
        return metric.equals(name) || metric.endsWith("." + name);
    }

    double margin() {
        return appetite.margin().orElse(0.0);
    }

    int fewest() {
        return appetite.fewest().orElse(2);
    }

    List<Appetite.Tier> tiers() {
        return appetite.tiers().orElse(List.of());
    }

    /** The criterion in words: "at most 0.6, margin 0.05, confidence 95 %, at least 30 replications". */
    String criterion() {
        return appetite.words()
                + ", margin " + risksim.check.Interval.plain(margin())
                + ", confidence " + Plain.confidence(appetite.confidence())
                + ", at least " + fewest() + " replications";
    }
}
