package risksim.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import risksim.experiment.ArmEffect;
import risksim.experiment.Conclusions;
import risksim.experiment.Outcome;
import risksim.experiment.SweptMean;

/** What a study found, printed for people. */
final class Told {
    /** The most lines of a sweep that are printed; all are in the files. */
    private static final int MOST = 40;

    private final PrintWriter out;
    private final Outcome outcome;
    private final Conclusions conclusions;

    Told(PrintWriter out, Outcome outcome) {
        this.out = out;
        this.outcome = outcome;
        this.conclusions = outcome.conclusions();
    }

    void all() {
        out.println();
        out.println(FindingsTable.of(conclusions.findings()));
        effects();
        sweep();
        sensitivity();
        delays();
        new SurvivalTable(conclusions.survival()).print(out);
        conclusions.findings().stream()
                .filter(finding -> finding.appetite().isPresent())
                .forEach(finding -> out.println(finding.sentence()));
        judged(conclusions.effects()).forEach(effect -> out.println(effect.sentence()));
        judged(conclusions.contrasts()).forEach(effect -> out.println(effect.sentence()));
        conclusions.breakPoints().forEach(point -> out.println(point.sentence()));
        conclusions.warnings().forEach(warning -> out.println("Warning: " + warning));
    }

    private boolean judged(String metric) {
        return outcome.scenario().appetite().stream()
                .anyMatch(appetite -> metric.equals(appetite.metric()) || metric.endsWith("." + appetite.metric()));
    }

    /** Effects on what is held against the appetite: these are said in words. */
    private List<ArmEffect> judged(List<ArmEffect> effects) {
        return effects.stream().filter(effect -> judged(effect.metric())).toList();
    }

    private void effects() {
        if (conclusions.effects().isEmpty()) {
            return;
        }
        out.println("What each arm changes against '"
                + outcome.scenario().baseline().name() + "', replication by replication with the same chance:");
        out.println(table(conclusions.effects()));
        if (!conclusions.contrasts().isEmpty()) {
            out.println("Main effects and interactions, over all combinations of arms:");
            out.println(table(conclusions.contrasts()));
        }
    }

    private static String table(List<ArmEffect> effects) {
        TextTable table = new TextTable(
                List.of("arm", "metric", "change", "95 % interval", "pairs", "p", "adjusted", "in sd", "fewer runs"),
                Set.of(2, 4, 5, 6, 7, 8));
        effects.forEach(effect -> table.row(
                effect.point().isEmpty() ? effect.arm() : effect.arm() + " at " + effect.point(),
                effect.metric(),
                Numbers.number(effect.difference().value()),
                Numbers.interval(effect.difference()),
                Integer.toString(effect.pairs()),
                Numbers.p(effect.p()),
                Numbers.p(effect.adjusted()),
                effect.standardised()
                        .map(d -> String.format(Locale.ROOT, "%.2f", d))
                        .orElse(""),
                effect.varianceReduction()
                        .map(times -> String.format(Locale.ROOT, "%.2f x", times))
                        .orElse("")));
        return table.text();
    }

    private void sweep() {
        List<SweptMean> means = conclusions.sweep().stream()
                .filter(mean -> shown(mean.metric()))
                .toList();
        if (means.isEmpty()) {
            return;
        }
        TextTable table = new TextTable(List.of("point", "arm", "metric", "mean", "95 % interval", "n"), Set.of(3, 5));
        means.stream().limit(MOST).forEach(mean -> row(table, mean));
        String part = means.size() > MOST ? " (the first " + MOST + " of " + means.size() + " lines)" : "";
        out.println("Sweep" + part + ":");
        out.println(table.text());
    }

    /** Where something is held against the appetite, only that is printed in long tables. */
    private boolean shown(String metric) {
        return judged(metric) || outcome.scenario().appetite().isEmpty();
    }

    private static void row(TextTable table, SweptMean mean) {
        table.row(
                mean.point(),
                mean.arm(),
                mean.metric(),
                Numbers.number(mean.mean().value()),
                Numbers.interval(mean.mean()),
                Integer.toString(mean.mean().n()));
    }

    private void sensitivity() {
        if (conclusions.sensitivity().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(List.of("parameter", "metric", "measure", "value", "95 % interval"), Set.of(3));
        conclusions.sensitivity().forEach(one -> one.measures()
                .forEach(measure -> table.row(
                        one.path(),
                        one.metric(),
                        measure.name(),
                        Numbers.number(measure.estimate().value()),
                        Numbers.interval(measure.estimate()))));
        out.println("Which parameters drive it:");
        out.println(table.text());
    }

    private void delays() {
        if (conclusions.delays().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(
                List.of("switched on at", "metric", "change", "95 % interval", "adjusted p", "had settled"),
                Set.of(0, 2, 4, 5));
        conclusions.delays().stream()
                .filter(delay -> shown(delay.effect().metric()))
                .forEach(delay -> table.row(
                        Long.toString(delay.at()),
                        delay.effect().metric(),
                        Numbers.number(delay.effect().difference().value()),
                        Numbers.interval(delay.effect().difference()),
                        Numbers.p(delay.effect().adjusted()),
                        delay.worlds() + " of " + delay.effect().pairs()));
        out.println("When it is too late to act: what is left of the arm's effect if it comes on late");
        out.println(table.text());
    }
}
