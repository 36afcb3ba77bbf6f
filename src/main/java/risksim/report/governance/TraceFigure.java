package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import risksim.metric.Curve;
import risksim.report.governance.Evidence.Shown;
import risksim.report.governance.Piece.Drawing;

/** Small pictures of the replications that are shown: how each came about, on one scale; without a path, where each lies. */
final class TraceFigure {
    private static final int ACROSS = 4;
    private static final double WIDE = (Paper.WIDTH - 42.0) / ACROSS;
    private static final double TALL = 126;

    private TraceFigure() {}

    private static Optional<Curve> path(Shown shown) {
        return shown.replication().curves().values().stream()
                .flatMap(List::stream)
                .filter(curve -> curve.name().contains("path") && curve.x().size() > 1)
                .findFirst();
    }

    /** Whether the run kept how these came about. */
    static boolean drawsPaths(List<Shown> shown) {
        return shown.stream().anyMatch(one -> path(one).isPresent());
    }

    static Drawing of(String id, Hazard hazard, List<Shown> shown) {
        int rows = (shown.size() + ACROSS - 1) / ACROSS;
        Paper paper = new Paper(id, (int) (rows * (TALL + 16) + 8));
        List<Double> heights = new ArrayList<>();
        shown.forEach(one -> path(one).ifPresent(curve -> heights.addAll(curve.y())));
        Scale up = Scale.over(heights, 0, TALL - 46);
        List<Double> numbers = new ArrayList<>(List.of(hazard.appetite().threshold()));
        hazard.replications(hazard.deployed()).forEach(one -> numbers.add(hazard.value(one)));
        for (int i = 0; i < shown.size(); i++) {
            double left = i % ACROSS * (WIDE + 13);
            double top = (double) (i / ACROSS) * (TALL + 16) + 4;
            panel(paper, hazard, shown.get(i), left, top);
            Optional<Curve> curve = path(shown.get(i));
            if (curve.isPresent()) {
                paper.path(
                        line(curve.get(), up, left, top),
                        "fill=\"none\" stroke=\"" + Paper.BLUE + "\" stroke-width=\"1.6\"");
            } else {
                place(
                        paper,
                        hazard,
                        shown.get(i),
                        new Scale(low(numbers), high(numbers), left + 10, left + WIDE - 10),
                        top);
            }
        }
        boolean drawn = !heights.isEmpty();
        String what = drawn
                ? "Each panel is one replication: "
                        + path(shown.get(0)).map(Curve::up).orElse("its path") + " from " + Plain.number(up.low())
                        + " to " + Plain.number(up.high()) + " upwards, "
                        + "time to the right, from its first tick to its last."
                : "Each panel is one replication: the dot is its value among all replications of the arm, the dashed line the threshold.";
        return paper.drawing(
                hazard.exhibit().id() + ": replications that were drawn, the worst, and the median",
                what
                        + " All panels have one scale. Compare the drawn ones with the worst: an example that was picked would look like it.");
    }

    private static double low(List<Double> numbers) {
        return numbers.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    }

    private static double high(List<Double> numbers) {
        return Math.max(
                low(numbers) + 1e-9,
                numbers.stream().mapToDouble(Double::doubleValue).max().orElse(1));
    }

    private static void panel(Paper paper, Hazard hazard, Shown shown, double left, double top) {
        boolean beyond = hazard.appetite().exceededBy(hazard.value(shown.replication()));
        paper.box(left, top, WIDE, TALL, "fill=\"#f7f8f9\" stroke=\"#dcdcdc\"");
        paper.small(
                left + 8,
                top + 17,
                "start",
                Paper.INK,
                shown.why() + ": no. " + shown.replication().number());
        paper.small(
                left + 8,
                top + TALL - 8,
                "start",
                beyond ? "#a34700" : Paper.GREEN,
                (beyond ? "\u25B2 " : "\u25CF ") + Plain.number(hazard.value(shown.replication())));
    }

    private static String line(Curve curve, Scale up, double left, double top) {
        double first = curve.x().get(0);
        double last = curve.x().get(curve.x().size() - 1);
        Scale across = new Scale(first, Math.max(last, first + 1e-9), left + 8, left + WIDE - 8);
        List<double[]> points = new ArrayList<>();
        int step = Math.max(1, curve.x().size() / 80);
        for (int i = 0; i < curve.x().size(); i += step) {
            points.add(new double[] {
                across.at(curve.x().get(i)), top + TALL - 24 - up.at(curve.y().get(i))
            });
        }
        return Paper.through(points);
    }

    private static void place(Paper paper, Hazard hazard, Shown shown, Scale scale, double top) {
        double y = top + TALL / 2;
        paper.line(scale.left(), y, scale.right(), y, Paper.pen(Paper.GREY, 1));
        StringBuilder all = new StringBuilder();
        hazard.replications(hazard.deployed())
                .forEach(one ->
                        all.append(String.format(Locale.ROOT, "M%.1f %.1fv8", scale.at(hazard.value(one)), y - 4)));
        paper.path(all.toString(), Paper.pen("#b9b9b9", 1));
        paper.dashed(
                scale.at(hazard.appetite().threshold()),
                y - 18,
                scale.at(hazard.appetite().threshold()),
                y + 18,
                Paper.INK);
        paper.dot(scale.at(hazard.value(shown.replication())), y, 6, "fill=\"" + Paper.BLUE + "\"");
    }
}
