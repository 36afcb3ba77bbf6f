package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import risksim.experiment.BreakPoint;
import risksim.experiment.Delay;
import risksim.experiment.Influence;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;

/** What drives the results, and where the decision would flip. */
final class SensitivityChapter {
    private SensitivityChapter() {}

    static Chapter of(Dossier dossier) {
        List<Piece> pieces = new ArrayList<>();
        List<List<String>> drivers = new ArrayList<>();
        List<List<String>> breaks = new ArrayList<>();
        List<List<String>> delays = new ArrayList<>();
        int figure = 1;
        for (Exhibit exhibit : dossier.exhibits()) {
            var conclusions = exhibit.outcome().conclusions();
            List<Influence> influences = conclusions.sensitivity().stream()
                    .filter(one -> exhibit.mute(one.metric()).isEmpty())
                    .toList();
            influences.forEach(one -> influence(exhibit, one, drivers));
            conclusions.breakPoints().forEach(one -> breaks.add(row(exhibit, one)));
            conclusions.delays().forEach(one -> delays.add(row(exhibit, one)));
            if (influences.size() > 1) {
                pieces.add(TornadoFigure.of("F11." + figure++, exhibit, influences));
            }
        }
        tables(drivers, breaks, delays, pieces);
        long found = dossier.exhibits().stream()
                .flatMap(one -> one.outcome().conclusions().breakPoints().stream())
                .filter(BreakPoint::found)
                .count();
        String lead = breaks.isEmpty()
                ? "No boundary of the decision was searched for."
                : Plain.count(found, "boundary", "boundaries") + " at which a verdict flips "
                        + (found == 1 ? "was" : "were") + " found in "
                        + Plain.count(breaks.size(), "search", "searches") + ".";
        return new Chapter("S11", "Sensitivity and break points", lead, List.of("cop-3.3", "cop-7.2"), pieces);
    }

    private static void tables(
            List<List<String>> drivers, List<List<String>> breaks, List<List<String>> delays, List<Piece> pieces) {
        add(
                pieces,
                new Grid(
                        "T11.1",
                        "What drives the baseline. mu-star is the mean size of the change that moving a parameter over its range "
                                + "makes, sigma how much that depends on the others (Morris 1991); first and total are shares of the variance "
                                + "(Sobol' 1993).",
                        List.of("run", "parameter", "metric", "measure", "value", "95 % interval"),
                        drivers),
                "Which parameters drive the results was not asked of any run, so it is not known.");
        add(
                pieces,
                new Grid(
                        "T11.2",
                        "Conditions under which the justification would no longer hold: the nearest values at which the verdict "
                                + "on the baseline is certainly the other one.",
                        List.of("run", "metric", "what moves", "in words", "mean before", "mean after"),
                        breaks),
                "The boundary at which the verdict flips was not searched for in any run. The conditions under which the justification would no "
                        + "longer hold are therefore not known.");
        add(
                pieces,
                new Grid(
                        "T11.3",
                        "When it is too late to act: the effect of an arm that is switched on at a tick, against never.",
                        List.of("run", "on at tick", "metric", "change", "95 % interval", "adjusted p", "had settled"),
                        delays),
                "Whether an intervention still helps when it comes late was not asked of any run.");
    }

    private static void add(List<Piece> pieces, Grid grid, String none) {
        pieces.add(grid.rows().isEmpty() ? new Paragraph(none) : grid);
    }

    private static void influence(Exhibit exhibit, Influence one, List<List<String>> rows) {
        one.measures()
                .forEach(measure -> rows.add(List.of(
                        exhibit.id(),
                        one.path(),
                        one.metric(),
                        measure.name(),
                        Plain.number(measure.estimate().value()),
                        Double.isInfinite(measure.estimate().low())
                                ? "none computed"
                                : Plain.interval(measure.estimate()))));
    }

    private static List<String> row(Exhibit exhibit, BreakPoint point) {
        return List.of(
                exhibit.id(),
                point.metric(),
                String.join(" with ", point.paths()),
                point.sentence(),
                point.estimateBefore().map(Plain::estimate).orElse("none"),
                point.estimateAfter().map(Plain::estimate).orElse("none"));
    }

    private static List<String> row(Exhibit exhibit, Delay delay) {
        return List.of(
                exhibit.id(),
                String.format(Locale.ROOT, "%,d", delay.at()),
                delay.effect().metric(),
                Plain.number(delay.effect().difference().value()),
                Plain.interval(delay.effect().difference()),
                Plain.p(delay.effect().adjusted()),
                delay.worlds() + " of " + delay.effect().pairs());
    }
}
