package risksim.report.governance;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import risksim.experiment.Influence;
import risksim.experiment.SweptMean;
import risksim.metric.Estimate;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;

/** Sampling, parameters, form of the model, detectors: what each leaves uncertain, stated apart. */
final class UncertaintyChapter {
    private static final String NOT_MEASURED = "not measured";

    private UncertaintyChapter() {}

    static Chapter of(Dossier dossier) {
        List<Hazard> hazards = dossier.hazards();
        List<List<String>> rows = new ArrayList<>();
        for (Hazard hazard : hazards) {
            rows.add(List.of(
                    hazard.exhibit().id(),
                    hazard.id() + " " + hazard.name(),
                    sampling(hazard),
                    parameter(hazard),
                    model(hazard),
                    Certificates.errors(hazard.exhibit())));
        }
        Grid table = new Grid(
                "T12.1",
                "The budget of uncertainty, in the unit of the metric. The parts are not added up: they are of different kinds, and only the "
                        + "first has a confidence.",
                List.of("run", "risk", "sampling", "parameters", "form of the model", "detectors"),
                rows);
        Paragraph words = new Paragraph(
                "Sampling is half the width of the interval of the mean in the arm that is to be deployed; more "
                        + "replications make it smaller. Parameters is how far the mean of the baseline moves over the ranges that a sweep or a "
                        + "sensitivity study covered; more replications leave it as it is. Form of the model is what would change if the rules "
                        + "of the game or of the agents were others; only arms or runs that change a rule could show it.");
        long open = rows.stream()
                .filter(row -> row.subList(2, 6).stream().anyMatch(cell -> cell.startsWith(NOT_MEASURED)))
                .count();
        String lead = rows.isEmpty()
                ? "No criterion was fixed before the runs, so there is no risk whose uncertainty could be told."
                : open == 0
                        ? "Every kind of uncertainty was measured for every risk."
                        : "For " + open + " of " + Plain.count(rows.size(), "risk", "risks")
                                + " at least one kind of uncertainty was not measured; the margin has to cover it.";
        return new Chapter("S12", "Uncertainty budget", lead, List.of("cop-4.1"), List.of(table, words));
    }

    private static String sampling(Hazard hazard) {
        return Standing.of(hazard, hazard.deployed())
                .mean()
                .filter(mean -> mean.n() > 1)
                .map(UncertaintyChapter::half)
                .orElse(NOT_MEASURED
                        + (hazard.mute().isPresent() ? ": the numbers are not told" : ": fewer than 2 replications"));
    }

    private static String half(Estimate mean) {
        double half = (mean.high() - mean.low()) / 2;
        return half <= 1e-12 * Math.max(1, Math.abs(mean.value()))
                ? "none: all " + mean.n() + " replications gave the same number"
                : "\u00B1 " + Plain.number(half) + " at " + Plain.confidence(mean.confidence()) + ", n = " + mean.n();
    }

    private static String parameter(Hazard hazard) {
        List<SweptMean> swept = hazard.exhibit().outcome().conclusions().sweep().stream()
                .filter(one ->
                        one.arm().equals(hazard.exhibit().scenario().baseline().name())
                                && one.metric().equals(hazard.metric()))
                .toList();
        if (!swept.isEmpty()) {
            DoubleSummaryStatistics range =
                    swept.stream().mapToDouble(one -> one.mean().value()).summaryStatistics();
            return "means from " + Plain.number(range.getMin()) + " to " + Plain.number(range.getMax()) + " over "
                    + swept.size() + " swept points";
        }
        return hazard.exhibit().outcome().conclusions().sensitivity().stream()
                .filter(one -> hazard.mute().isEmpty() && hazard.measures(one.metric()))
                .flatMap(one -> driver(one).stream())
                .reduce((one, other) -> one.size() >= other.size() ? one : other)
                .map(Driver::words)
                .orElse(NOT_MEASURED + ": no sweep and no sensitivity study of it");
    }

    /** A parameter and the size of what it moves. */
    private record Driver(String path, double size, String measure) {
        String words() {
            return measure.equals("mu-star")
                    ? "up to " + Plain.number(size) + " on average, by " + path + " over its range"
                    : Plain.percent(Math.max(0, Math.min(1, size))) + " % of the variance, by " + path
                            + " over its range";
        }
    }

    private static Optional<Driver> driver(Influence influence) {
        return influence.measures().stream()
                .filter(one -> one.name().equals("mu-star") || one.name().equals("total"))
                .findFirst()
                .map(one -> new Driver(influence.path(), one.estimate().value(), one.name()));
    }

    /** Arms that change who plays or what is played, and not only its numbers. */
    private static String model(Hazard hazard) {
        if (hazard.mute().isPresent()) {
            return NOT_MEASURED + ": the numbers are not told";
        }
        var baseline = hazard.exhibit().scenario().baseline();
        List<String> others = hazard.exhibit().scenario().arms().stream()
                .filter(arm ->
                        !games(arm).equals(games(baseline)) || !agents(arm).equals(agents(baseline)))
                .map(arm -> "'" + arm.name() + "' "
                        + Standing.of(hazard, arm)
                                .mean()
                                .map(mean -> Plain.number(mean.value()))
                                .orElse("none"))
                .toList();
        return others.isEmpty()
                ? NOT_MEASURED + ": no arm changes a rule of the game or of an agent rather than a number"
                : "mean under other games or policies: " + String.join(", ", others);
    }

    private static List<String> games(risksim.scenario.Arm arm) {
        return arm.encounters().stream().map(one -> one.game()).toList();
    }

    private static List<String> agents(risksim.scenario.Arm arm) {
        return arm.agents().stream()
                .flatMap(group -> group.roles().stream())
                .map(role -> role.archetype())
                .toList();
    }
}
