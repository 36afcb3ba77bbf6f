package risksim.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import risksim.experiment.Finding.Verdict;
import risksim.metric.Card;
import risksim.metric.Estimate;
import risksim.metric.Estimates;
import risksim.scenario.Appetite;
import risksim.scenario.Arm;
import risksim.scenario.Encounter;
import risksim.scenario.MetricChoice;
import risksim.scenario.Scenario;

/** Holds the metrics of all replications against the appetite. */
public final class Findings {
    private static final double CONFIDENCE = 0.95;

    private final Scenario scenario;
    private final List<Replication> replications;
    private final int looks;

    /**
     * @param replications ordered by arm and number, so that sums have one order
     * @param looks how often one could have stopped; intervals then share the error, as in
     *     {@link risksim.metric.statistics.Stopping}
     */
    public Findings(Scenario scenario, List<Replication> replications, int looks) {
        this.scenario = scenario;
        this.looks = looks;
        this.replications = List.copyOf(replications);
    }

    /** One finding for each arm and metric, in the order of the scenario. */
    public List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        for (Arm arm : scenario.arms()) {
            for (String metric : metrics(arm)) {
                findings.add(finding(arm, metric));
            }
        }
        return findings;
    }

    /** The confidence at which an interval is computed that shall hold with {@code confidence} whenever one stopped. */
    double level(double confidence) {
        return 1 - (1 - confidence) / looks;
    }

    /** Whether a name in tables is that of a metric, in whichever encounter. */
    static boolean means(String name, String metric) {
        return name.equals(metric) || name.endsWith("." + metric);
    }

    /** The names that the scenario's metrics have in an arm: with several encounters each has its own. */
    List<String> metrics(Arm arm) {
        List<String> names = new ArrayList<>();
        for (Encounter encounter : arm.encounters()) {
            String prefix = arm.encounters().size() == 1 ? "" : encounter.name() + ".";
            scenario.metrics().stream()
                    .filter(metric -> arm.encounters().size() == 1 || belongs(metric.name(), prefix + metric.name()))
                    .forEach(metric -> names.add(prefix + metric.name()));
        }
        return names;
    }

    /** Whether a metric has a meaning in an encounter: it gave a number there, or nowhere. */
    private boolean belongs(String metric, String name) {
        return replications.stream().anyMatch(one -> one.metrics().containsKey(name))
                || replications.stream()
                        .flatMap(one -> one.metrics().keySet().stream())
                        .noneMatch(known -> means(known, metric));
    }

    /** Those of them that effects, sweeps and delays may be told of. */
    List<String> quotable(Arm arm) {
        return metrics(arm).stream()
                .filter(metric -> choice(metric).spec().unquotable().isEmpty())
                .toList();
    }

    /** Values by replication, for those of an arm that gave a number. */
    static List<Double> values(List<Replication> replications, Arm arm, String metric) {
        List<Double> values = new ArrayList<>();
        for (Replication replication : replications) {
            Double value = replication.metrics().get(metric);
            if (replication.arm().equals(arm.name()) && replication.point().equals(arm.point()) && value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** One metric of one arm. */
    Finding finding(Arm arm, String metric) {
        Optional<Appetite> appetite = scenario.appetite().stream()
                .filter(a -> means(metric, a.metric()))
                .findFirst();
        Optional<String> unquotable = choice(metric).spec().unquotable();
        if (unquotable.isPresent()) {
            return none(arm, metric, appetite, metric + " may not be quoted: " + unquotable.get() + ".");
        }
        List<Double> values = values(replications, arm, metric);
        if (values.isEmpty()) {
            String none = "In '" + arm.title() + "' no replication gave ground for " + metric + ".";
            return none(arm, metric, appetite, none);
        }
        double confidence = appetite.map(Appetite::confidence).orElse(CONFIDENCE);
        Estimate mean = Estimates.of(values, card(metric), level(confidence)).holding(confidence);
        Optional<Estimate> beyond = appetite.map(a -> Estimates.share(
                        (int) values.stream().filter(a::exceededBy).count(), values.size(), level(confidence))
                .holding(confidence));
        Verdict verdict = appetite.map(a -> verdict(a, mean)).orElse(Verdict.NONE);
        Finding finding = new Finding(arm.title(), metric, Optional.of(mean), appetite, beyond, verdict, "");
        return finding.saying(new Sentence(finding).text() + floor(arm, metric, appetite));
    }

    private static Finding none(Arm arm, String metric, Optional<Appetite> appetite, String why) {
        Verdict verdict = appetite.isPresent() ? Verdict.UNDECIDED : Verdict.NONE;
        return new Finding(arm.title(), metric, Optional.empty(), appetite, Optional.empty(), verdict, why);
    }

    private MetricChoice choice(String metric) {
        return scenario.metrics().stream()
                .filter(choice -> means(metric, choice.name()))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a metric is a share, or says yes or no. */
    boolean share(String metric) {
        return card(metric).share();
    }

    /** What a metric is. */
    Card card(String metric) {
        return choice(metric).spec().card();
    }

    /** What the arms show in which the behaviour cannot pay, beside a finding that is held against the appetite. */
    private String floor(Arm arm, String metric, Optional<Appetite> appetite) {
        StringBuilder floor = new StringBuilder();
        for (Arm twin : scenario.arms()) {
            List<Double> values = values(replications, twin, metric);
            if (appetite.isPresent() && twin.nullTwin() && !arm.nullTwin() && !values.isEmpty()) {
                floor.append(String.format(
                        Locale.ROOT,
                        " In '%s', where the behaviour cannot pay, %s was %s: what stands above that needs another explanation.",
                        twin.name(),
                        metric,
                        Sentence.interval(Estimates.of(
                                values, card(metric), appetite.get().confidence()))));
            }
        }
        return floor.toString();
    }

    private static Verdict verdict(Appetite appetite, Estimate mean) {
        boolean low = appetite.exceededBy(mean.low());
        boolean high = appetite.exceededBy(mean.high());
        return low != high ? Verdict.UNDECIDED : low ? Verdict.EXCEEDED : Verdict.WITHIN;
    }
}
