package risksim.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import risksim.check.Interval;
import risksim.experiment.Finding.Verdict;
import risksim.metric.statistics.Alternative;
import risksim.metric.statistics.PairedDesign;
import risksim.scenario.Arm;
import risksim.scenario.Scenario;

/**
 * What a study could not have shown: levers that never fired, metrics that never moved, parameters without effect, risks that no run
 * could have shown. A reader who is not told takes silence for safety.
 */
final class Vacuity {
    private final Outcome outcome;
    private final Scenario scenario;
    private final List<String> warnings = new ArrayList<>();

    Vacuity(Outcome outcome) {
        this.outcome = outcome;
        this.scenario = outcome.scenario();
    }

    /** The conclusions with their warnings. */
    Conclusions warned() {
        levers();
        metrics();
        parameters();
        risks();
        multiplicity();
        cutOff();
        Conclusions bare = outcome.conclusions();
        return new Conclusions(
                bare.findings(),
                bare.effects(),
                bare.contrasts(),
                bare.sweep(),
                bare.sweepEffects(),
                bare.sensitivity(),
                bare.breakPoints(),
                bare.delays(),
                bare.survival(),
                warnings);
    }

    /** To four digits. */
    private static double rounded(double value) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3e", value));
    }

    private void warn(String words, Object... values) {
        warnings.add(String.format(Locale.ROOT, words, values));
    }

    /** What was done and what came of it: a hash is over actions and states, and who is paid otherwise may do the same. */
    private static String traces(Replication one) {
        return one.hash() + one.metrics();
    }

    private static List<String> traces(List<Replication> replications, String arm, String point) {
        return replications.stream()
                .filter(one -> one.arm().equals(arm) && one.point().equals(point))
                .map(Vacuity::traces)
                .toList();
    }

    private void levers() {
        List<String> baseline =
                traces(outcome.replications(), scenario.baseline().name(), "");
        for (Arm arm : scenario.arms().subList(1, scenario.arms().size())) {
            if (traces(outcome.replications(), arm.name(), "").equals(baseline)) {
                warn(
                        "The arm '%s' is the baseline byte for byte in all %d replications: what it changes never came to bear.",
                        arm.name(), baseline.size());
            }
        }
    }

    private void metrics() {
        Set<String> names = new LinkedHashSet<>();
        outcome.findings().forEach(finding -> names.add(finding.metric()));
        for (String name : names) {
            List<Double> values = outcome.all().stream()
                    .filter(one -> one.metrics().containsKey(name))
                    .map(one -> one.metrics().get(name))
                    .toList();
            long silent = outcome.replications().size()
                    - outcome.replications().stream()
                            .filter(one -> one.metrics().containsKey(name))
                            .count();
            if (values.isEmpty()) {
                warn("The metric %s gave no number in any replication: nothing follows from it.", name);
            } else if (values.size() > 1 && values.stream().distinct().count() == 1) {
                warn(
                        "The metric %s never moved: it was %s in all %d replications, so it cannot tell anything apart here.",
                        name, Interval.plain(rounded(values.get(0))), values.size());
            }
            if (silent > 0 && !values.isEmpty()) {
                warn(
                        "The metric %s gave no number in %d of %d replications, which its means leave out.",
                        name, silent, outcome.replications().size());
            }
        }
    }

    /** A swept parameter has no effect if points that differ in nothing else have the same bytes. */
    private void parameters() {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        Set<String> moving = new TreeSet<>();
        Set<String> paths = new TreeSet<>();
        for (Replication one : outcome.others()) {
            for (String part :
                    one.point().isEmpty() ? new String[0] : one.point().split(", ")) {
                String path = part.substring(0, part.lastIndexOf('='));
                String rest = one.arm() + "|" + one.number() + "|" + path + "|"
                        + List.of(one.point().split(", ")).stream()
                                .filter(other -> !other.equals(part))
                                .collect(Collectors.joining(", "));
                Set<String> traces = groups.computeIfAbsent(rest, key -> new TreeSet<>());
                boolean first = traces.isEmpty();
                traces.add(traces(one));
                if (!first) {
                    paths.add(path);
                }
                if (traces.size() > 1) {
                    moving.add(path);
                }
            }
        }
        paths.removeAll(moving);
        paths.forEach(path -> warn(
                "The parameter %s had no effect at all: replications are the same bytes whatever its value.", path));
    }

    private void risks() {
        for (Finding finding : outcome.findings()) {
            boolean baseline = finding.arm().equals(scenario.baseline().name());
            if (!baseline || finding.verdict() != Verdict.WITHIN) {
                continue;
            }
            boolean shown = outcome.all().stream().anyMatch(one -> beyond(finding, one));
            finding.likelihood().filter(share -> share.value() == 0).ifPresent(share -> {
                warn(
                        "No replication of the baseline went beyond the appetite for %s, but %d replications cannot exclude a "
                                + "likelihood of up to %.1f %%.",
                        finding.metric(), share.n(), 100 * share.high());
                if (!shown) {
                    warn(
                            "No replication of any arm went beyond the appetite for %s: nothing here shows that this design "
                                    + "could have found the risk if it were there. Add an arm in which it is.",
                            finding.metric());
                }
            });
        }
    }

    private static boolean beyond(Finding finding, Replication one) {
        Double value = one.metrics().get(finding.metric());
        return value != null && finding.appetite().map(a -> a.exceededBy(value)).orElse(false);
    }

    /** With many comparisons even the clearest of them may not survive the adjustment. */
    private void multiplicity() {
        int family = outcome.conclusions().effects().size();
        int pairs = outcome.replications().size() / scenario.arms().size();
        if (family == 0) {
            return;
        }
        double smallest = new PairedDesign(pairs).smallestSignedRank(Alternative.TWO_SIDED);
        if (smallest * family > Effects.LEVEL) {
            warn(
                    "%d pairs cannot make any of %d comparisons significant at %s after adjustment: the smallest adjusted p they "
                            + "can reach is %.2g. Ask for more replications or fewer metrics.",
                    pairs, family, Effects.LEVEL, Math.min(1, smallest * family));
        }
    }

    private void cutOff() {
        boolean waits = scenario.run().until().stableFor().isPresent();
        long open =
                outcome.replications().stream().filter(one -> !one.settled()).count();
        if (waits && open > 0) {
            warn(
                    "%d of %d replications were cut off after %d ticks, before all agents had settled.",
                    open, outcome.replications().size(), scenario.run().atMost());
        }
    }
}
