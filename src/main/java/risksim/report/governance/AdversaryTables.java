package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import risksim.experiment.Finding;
import risksim.metric.statistics.Multiplicity;
import risksim.metric.statistics.PairedEffect;
import risksim.report.governance.Adversaries.Pair;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;

/** What interventions are worth against somebody who adapts to them, as tables. */
final class AdversaryTables {
    private AdversaryTables() {}

    static List<Piece> of(Dossier dossier) {
        List<Piece> pieces = new ArrayList<>();
        List<List<String>> same = new ArrayList<>();
        List<List<String>> worth = new ArrayList<>();
        for (Exhibit exhibit : dossier.exhibits()) {
            List<Pair> pairs = Adversaries.of(exhibit);
            same(exhibit, pairs, same);
            pairs.forEach(pair -> Adversaries.unhindered(pair, pairs)
                    .filter(alone -> !alone.equals(pair))
                    .ifPresent(alone -> worth(pair, alone, worth)));
        }
        if (same.isEmpty()) {
            return List.of(
                    new Paragraph(
                            "Adaptive adversary: no arm has an agent that adapts to the rules beside an arm with the same rules without it. How "
                                    + "well these interventions hold against somebody who tries to get round them was not measured."));
        }
        pieces.add(same(same));
        pieces.add(worth(worth));
        return pieces;
    }

    private static Grid same(List<List<String>> rows) {
        return new Grid(
                "T9.3",
                "An adaptive adversary: the same rules without and with an agent that adapts to them, pair by pair. The p values of a run are "
                        + "adjusted together.",
                List.of(
                        "run",
                        "rules as in",
                        "with adversary",
                        "metric",
                        "mean without",
                        "mean with",
                        "change",
                        "95 % interval",
                        "adjusted p"),
                rows);
    }

    private static Piece worth(List<List<String>> rows) {
        return rows.isEmpty()
                ? new Paragraph(
                        "No intervention was run both with and without an adversary, so what one is worth against an adversary "
                                + "was not measured.")
                : new Grid(
                        "T9.4",
                        "What an intervention is worth: its effect among agents that do not adapt, and its effect on the adversary, against "
                                + "the same adversary under the rules of the baseline.",
                        List.of("run", "intervention", "metric", "without adversary", "with adversary", "reading"),
                        rows);
    }

    /** Metrics of a run that may be told, in the order of its findings. */
    private static List<String> told(Exhibit exhibit) {
        return exhibit.outcome().findings().stream()
                .filter(finding -> finding.mean().isPresent())
                .map(Finding::metric)
                .distinct()
                .toList();
    }

    private record Told(Pair pair, String metric, PairedEffect effect) {}

    private static void same(Exhibit exhibit, List<Pair> pairs, List<List<String>> rows) {
        List<Told> all = pairs.stream()
                .flatMap(pair -> told(exhibit).stream()
                        .flatMap(metric -> pair.effect(metric).map(effect -> new Told(pair, metric, effect)).stream()))
                .toList();
        List<Told> tested = all.stream()
                .filter(one -> Double.isFinite(one.effect().signedRank().p()))
                .toList();
        double[] adjusted = Multiplicity.holm(tested.stream()
                .mapToDouble(one -> one.effect().signedRank().p())
                .toArray());
        for (Told one : all) {
            int place = tested.indexOf(one);
            rows.add(List.of(
                    exhibit.id(),
                    one.pair().without().name(),
                    one.pair().with().name(),
                    one.metric(),
                    mean(exhibit, one.pair().without().name(), one.metric()),
                    mean(exhibit, one.pair().with().name(), one.metric()),
                    Plain.number(one.effect().difference().value()),
                    Plain.interval(one.effect().difference()),
                    Plain.p(place < 0 ? Optional.empty() : Optional.of(adjusted[place]))));
        }
    }

    private static String mean(Exhibit exhibit, String arm, String metric) {
        return exhibit.outcome().findings().stream()
                .filter(finding -> finding.arm().equals(arm) && finding.metric().equals(metric))
                .flatMap(finding -> finding.mean().stream())
                .map(mean -> Plain.number(mean.value()))
                .collect(Collectors.joining());
    }

    private static void worth(Pair pair, Pair alone, List<List<String>> rows) {
        Exhibit exhibit = pair.exhibit();
        for (String metric : told(exhibit)) {
            Optional<PairedEffect> without = Adversaries.effect(exhibit, alone.without(), pair.without(), metric);
            Optional<PairedEffect> with = Adversaries.effect(exhibit, alone.with(), pair.with(), metric);
            if (without.isPresent() && with.isPresent()) {
                rows.add(List.of(
                        exhibit.id(),
                        pair.without().name(),
                        metric,
                        Plain.estimate(without.get().difference()),
                        Plain.estimate(with.get().difference()),
                        reading(without.get(), with.get())));
            }
        }
    }

    /** By where the intervals lie; they are not adjusted, so this is a description and no test. */
    private static String reading(PairedEffect without, PairedEffect with) {
        int one = side(without);
        int other = side(with);
        if (one == 0) {
            return other == 0
                    ? "cannot be told from no effect, with or without the adversary"
                    : "an effect on the adversary alone";
        }
        return other == one
                ? "keeps its direction"
                : other == 0 ? "cannot be told from no effect against the adversary" : "turns round";
    }

    private static int side(PairedEffect effect) {
        return effect.difference().low() > 0 ? 1 : effect.difference().high() < 0 ? -1 : 0;
    }
}
