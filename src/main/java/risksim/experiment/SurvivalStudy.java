package risksim.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import risksim.experiment.Survivals.Comparison;
import risksim.experiment.Survivals.Kind;
import risksim.experiment.Survivals.Line;
import risksim.metric.Estimate;
import risksim.metric.Estimates;
import risksim.metric.statistics.KaplanMeier;
import risksim.metric.statistics.LogRank;
import risksim.metric.statistics.Multiplicity;
import risksim.metric.statistics.TestResult;
import risksim.scenario.Arm;
import risksim.scenario.Scenario;

/**
 * Survival by arm and by group, from the counts of all replications. People are taken to leave independently of each other, which
 * holds given what services show; arms share their chance, so a log-rank test between arms, made for strangers, errs towards
 * finding nothing, and the difference in ticks kept is told pair by pair beside it.
 */
final class SurvivalStudy {
    private static final int POINTS = 400;

    private final Scenario scenario;
    private final List<Replication> replications;
    private final double confidence;

    SurvivalStudy(Scenario scenario, List<Replication> replications, double confidence) {
        this.scenario = scenario;
        this.replications = replications;
        this.confidence = confidence;
    }

    Survivals all() {
        List<Line> curves = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        Map<String, Tenures> baseline = groups(scenario.baseline().name());
        for (Arm arm : scenario.arms()) {
            Map<String, Tenures> groups = groups(arm.name());
            if (groups.values().stream().mapToLong(Tenures::people).sum() == 0) {
                continue;
            }
            curves.add(line(arm.name(), Survivals.ALL, Tenures.sum(groups.values())));
            if (groups.size() > 1) {
                groups.forEach((group, tenures) -> {
                    if (tenures.people() > 0) {
                        curves.add(line(arm.name(), group, tenures));
                    }
                });
                comparisons.add(
                        comparison(Kind.GROUPS, arm.name(), List.of(Tenures.beside(List.copyOf(groups.values())))));
            }
            if (!arm.name().equals(scenario.baseline().name())
                    && groups.keySet().equals(baseline.keySet())) {
                List<LogRank.Counts> strata = groups.keySet().stream()
                        .map(group -> Tenures.beside(List.of(Tenures.in(baseline, group), Tenures.in(groups, group))))
                        .toList();
                comparisons.add(comparison(Kind.ARMS, arm.name(), strata));
            }
        }
        return new Survivals(curves, told(comparisons));
    }

    /** Counts by group, over the replications of an arm. */
    private Map<String, Tenures> groups(String arm) {
        Map<String, Tenures> groups = new LinkedHashMap<>();
        of(arm).forEach(one ->
                one.sessions().forEach(sessions -> groups.merge(sessions.who(), Tenures.of(sessions), Tenures::and)));
        return groups;
    }

    private List<Replication> of(String arm) {
        return replications.stream().filter(one -> one.arm().equals(arm)).toList();
    }

    private Line line(String arm, String group, Tenures tenures) {
        KaplanMeier curve = KaplanMeier.of(tenures.ended(), tenures.going());
        double median = curve.median(KaplanMeier.Scale.LOG_LOG, confidence).value();
        Outline outline = new Outline(curve, tenures, confidence);
        return new Line(
                arm,
                group,
                tenures.people(),
                Arrays.stream(tenures.ended()).sum(),
                outline.last(),
                Double.isInfinite(median) ? Optional.empty() : Optional.of(median),
                Survivals.Curve.of(outline.points(POINTS)));
    }

    private Comparison comparison(Kind kind, String arm, List<LogRank.Counts> strata) {
        boolean testable = testable(strata);
        Optional<TestResult> test = testable ? Optional.of(LogRank.stratified(strata)) : Optional.empty();
        int degrees = strata.get(0).ended().length - 1;
        Optional<Estimate> ticks = kind == Kind.ARMS ? ticks(arm) : Optional.empty();
        return new Comparison(
                kind,
                arm,
                test.map(TestResult::statistic),
                degrees,
                test.map(TestResult::p),
                Optional.empty(),
                ticks,
                "");
    }

    /** Whether every group is there, and some session ended while all were watched side by side. */
    private static boolean testable(List<LogRank.Counts> strata) {
        int groups = strata.get(0).ended().length;
        return IntStream.range(0, groups)
                        .allMatch(group -> strata.stream().anyMatch(one -> Tenures.people(one, group) > 0))
                && strata.stream()
                        .anyMatch(one -> Arrays.stream(one.ended())
                                        .flatMapToLong(Arrays::stream)
                                        .sum()
                                > 0);
    }

    /** Mean ticks kept up to the shorter of the two horizons, arm minus baseline. */
    private Optional<Estimate> ticks(String arm) {
        List<Replication> one = of(scenario.baseline().name());
        List<Replication> other = of(arm);
        List<Double> differences = new ArrayList<>();
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            Tenures base = Tenures.sum(one.get(i).sessions());
            Tenures changed = Tenures.sum(other.get(i).sessions());
            if (base.people() > 0 && changed.people() > 0) {
                int horizon = Math.min(base.ended().length, changed.ended().length) - 1;
                differences.add(changed.kept(horizon) - base.kept(horizon));
            }
        }
        return differences.size() < 2 ? Optional.empty() : Optional.of(Estimates.mean(differences, confidence));
    }

    private List<Comparison> told(List<Comparison> comparisons) {
        List<Comparison> tested =
                comparisons.stream().filter(one -> one.p().isPresent()).toList();
        double[] holm = Multiplicity.holm(
                tested.stream().mapToDouble(one -> one.p().orElseThrow()).toArray());
        return comparisons.stream()
                .map(one -> {
                    Optional<Double> adjusted =
                            one.p().isPresent() ? Optional.of(holm[tested.indexOf(one)]) : Optional.empty();
                    return one.told(adjusted, sentence(one, adjusted));
                })
                .toList();
    }

    private String sentence(Comparison one, Optional<Double> adjusted) {
        String what = one.kind() == Kind.ARMS
                ? "First sessions in '" + one.arm() + "' and '"
                        + scenario.baseline().name() + "'"
                : "First sessions of the groups in '" + one.arm() + "'";
        String test = adjusted.map(p -> String.format(
                        Locale.ROOT,
                        "log-rank chi-square %.1f with %d degree%s of freedom, adjusted p %s",
                        one.chiSquare().orElseThrow(),
                        one.degrees(),
                        one.degrees() == 1 ? "" : "s",
                        p < 1e-12 ? "below 1e-12" : String.format(Locale.ROOT, "%.2g", p)))
                .orElse("none ended while all were watched, so nothing can be compared");
        String paired = one.ticks()
                .map(ticks -> "; the mean ticks kept change by " + Sentence.interval(ticks)
                        + ", replication by replication with the same chance.")
                .orElse(".");
        return what + ": " + test + paired;
    }
}
