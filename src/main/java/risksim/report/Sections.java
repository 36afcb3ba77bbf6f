package risksim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import risksim.experiment.ArmEffect;
import risksim.experiment.BreakPoint;
import risksim.experiment.Conclusions;
import risksim.experiment.Outcome;
import risksim.metric.Estimate;

/** What a study found besides the findings themselves, table by table; what was not asked for has none. */
final class Sections {
    private final Outcome outcome;
    private final Conclusions conclusions;

    Sections(Outcome outcome) {
        this.outcome = outcome;
        this.conclusions = outcome.conclusions();
    }

    List<Section> all() {
        List<Section> all = new ArrayList<>();
        all.add(effects(
                "What each arm changes",
                "Arm minus '" + outcome.scenario().baseline().name()
                        + "', replication by replication with the same chance. P values are those of Wilcoxon's signed-rank "
                        + "test, adjusted after Holm for all lines. The last column says how many times as many replications "
                        + "the same precision would need without common chance.",
                conclusions.effects()));
        all.add(effects(
                "Main effects and interactions",
                "Over all combinations of arms: what switching an arm on changes on average over the others, and half of what one "
                        + "adds to the effect of another (Box, Hunter and Hunter 2005).",
                conclusions.contrasts()));
        all.add(sweep());
        all.add(effects(
                "What each arm changes at the points of the sweep",
                "As above, each arm against the baseline at the same point.",
                conclusions.sweepEffects()));
        all.add(sensitivity());
        all.add(breakPoints());
        all.add(delays());
        return all.stream().filter(section -> !section.rows().isEmpty()).toList();
    }

    private static String interval(Estimate estimate) {
        return estimate.n() < 2 || Double.isInfinite(estimate.low())
                ? "unknown"
                : Row.number(estimate.low()) + " to " + Row.number(estimate.high());
    }

    private static String at(String arm, String point) {
        return point.isEmpty() ? arm : arm + " at " + point;
    }

    private static String maybe(Optional<Double> number, String form) {
        return number.map(value -> String.format(Locale.ROOT, form, value)).orElse("");
    }

    private static String p(Optional<Double> p) {
        return p.map(value -> value < 1e-4 ? "below 0.0001" : String.format(Locale.ROOT, "%.4f", value))
                .orElse("");
    }

    private Section effects(String title, String note, List<ArmEffect> effects) {
        List<List<String>> rows = effects.stream()
                .map(effect -> List.of(
                        at(effect.arm(), effect.point()),
                        effect.metric(),
                        Row.number(effect.difference().value()),
                        interval(effect.difference()),
                        Integer.toString(effect.pairs()),
                        p(effect.adjusted()),
                        maybe(effect.standardised(), "%.2f"),
                        maybe(effect.varianceReduction(), "%.2f")))
                .toList();
        return new Section(
                title,
                note,
                List.of("arm", "metric", "change", "95 % interval", "pairs", "adjusted p", "in sd", "times fewer runs"),
                rows);
    }

    private Section sweep() {
        List<List<String>> rows = conclusions.sweep().stream()
                .map(mean -> List.of(
                        mean.point(),
                        mean.arm(),
                        mean.metric(),
                        Row.number(mean.mean().value()),
                        interval(mean.mean()),
                        Integer.toString(mean.mean().n())))
                .toList();
        return new Section(
                "Sweep",
                "Means at each point; all points share their chance.",
                List.of("point", "arm", "metric", "mean", "95 % interval", "n"),
                rows);
    }

    private Section sensitivity() {
        List<List<String>> rows = conclusions.sensitivity().stream()
                .flatMap(one -> one.measures().stream()
                        .map(measure -> List.of(
                                one.path(),
                                one.metric(),
                                measure.name(),
                                Row.number(measure.estimate().value()),
                                interval(measure.estimate()))))
                .toList();
        return new Section(
                "Which parameters drive it",
                "mu-star is the mean size of the change that moving a parameter over its whole range makes, sigma how much that "
                        + "depends on the others (Morris 1991); first and total are shares of the variance (Sobol' 1993).",
                List.of("parameter", "metric", "measure", "value", "95 % interval"),
                rows);
    }

    private Section breakPoints() {
        List<List<String>> rows =
                conclusions.breakPoints().stream().map(Sections::breakPoint).toList();
        return new Section(
                "Where the verdict flips",
                "The nearest change at which the verdict is certainly the other one, and the last value before it at which it is "
                        + "certainly the same. Beyond it the conclusion of this report no longer holds.",
                List.of("what moves", "in words", "mean before", "mean after"),
                rows);
    }

    private static List<String> breakPoint(BreakPoint point) {
        return List.of(
                String.join(" with ", point.paths()),
                point.sentence(),
                point.estimateBefore().map(Sections::mean).orElse(""),
                point.estimateAfter().map(Sections::mean).orElse(""));
    }

    private static String mean(Estimate estimate) {
        return Row.number(estimate.value()) + " (" + interval(estimate) + ")";
    }

    private Section delays() {
        List<List<String>> rows = conclusions.delays().stream()
                .map(delay -> List.of(
                        String.format(Locale.ROOT, "%,d", delay.at()),
                        delay.effect().metric(),
                        Row.number(delay.effect().difference().value()),
                        interval(delay.effect().difference()),
                        p(delay.effect().adjusted()),
                        delay.worlds() + " of " + delay.effect().pairs()))
                .toList();
        return new Section(
                "When it is too late to act",
                "One past, several futures: the arm comes on at a tick in a copy of the baseline's world as it is then. The change is "
                        + "against the baseline that never gets it. The last column counts worlds that had settled before.",
                List.of("comes on at tick", "metric", "change", "95 % interval", "adjusted p", "had settled"),
                rows);
    }
}
