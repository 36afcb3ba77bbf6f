package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import risksim.metric.Estimate;
import risksim.report.governance.Piece.Drawing;

/** Each decision as an interval, a threshold and a margin: what is to be deployed, and the remedy under it. */
final class RulingFigure {
    private static final int ROW = 92;
    private static final int LEFT = 215;

    private RulingFigure() {}

    static Drawing of(String id, List<Ruling> rulings) {
        Paper paper = new Paper(id, ROW * rulings.size() + 8);
        for (int i = 0; i < rulings.size(); i++) {
            row(paper, rulings.get(i), i * ROW);
        }
        return paper.drawing(
                "Estimate, interval and margin of each risk",
                "The dashed line is the threshold, the hatched band the margin before it, and the shaded side is not acceptable. A risk is "
                        + "acceptable only if the whole line of an interval lies outside both.");
    }

    private static void row(Paper paper, Ruling ruling, double top) {
        Hazard hazard = ruling.hazard();
        List<Standing> shown = new ArrayList<>(List.of(ruling.deployed()));
        if (ruling.remedy().isPresent()) {
            shown.add(ruling.decisive());
        }
        double threshold = hazard.appetite().threshold();
        double sign = hazard.appetite().atMost().isPresent() ? 1 : -1;
        List<Double> numbers = new ArrayList<>(List.of(threshold, threshold - sign * hazard.margin()));
        shown.forEach(one -> one.mean().ifPresent(mean -> numbers.addAll(List.of(mean.low(), mean.high()))));
        Scale scale = Scale.over(numbers, LEFT, Paper.WIDTH - 20);
        double bottom = top + 62;
        double at = scale.at(threshold);
        double edge = sign > 0 ? scale.right() : scale.left();
        double margin = scale.at(threshold - sign * hazard.margin());
        paper.box(Math.min(at, edge), top + 6, Math.abs(edge - at), bottom - top - 6, "fill=\"#fbeee6\"");
        if (hazard.margin() > 0) {
            hatch(paper, Math.min(at, margin), Math.max(at, margin), top + 6, bottom);
        }
        paper.axis(scale, top + 6, bottom, "");
        paper.dashed(at, top + 2, at, bottom, Paper.INK);
        paper.name(0, top + 22, hazard.id() + " (" + hazard.exhibit().id() + ") " + hazard.name(), 29);
        for (int i = 0; i < shown.size(); i++) {
            double y = top + 20 + 24 * i;
            Standing one = shown.get(i);
            String colour = i == 0 ? Paper.ORANGE : Paper.BLUE;
            one.mean().ifPresent(mean -> whisker(paper, scale, mean, y, colour));
            String which = shown.size() == 1 ? "\u25CF " : i == 0 ? "\u25CF upper: " : "\u25CF lower: ";
            paper.small(
                    0,
                    top + 42 + 17 * i,
                    "start",
                    colour,
                    which + Paper.fit(one.arm().name(), 18));
        }
    }

    private static void whisker(Paper paper, Scale scale, Estimate mean, double y, String colour) {
        paper.whisker(scale.at(mean.low()), scale.at(mean.value()), scale.at(mean.high()), y, colour);
    }

    private static void hatch(Paper paper, double left, double right, double top, double bottom) {
        paper.box(left, top, right - left, bottom - top, "fill=\"#f3f3f3\"");
        double tall = bottom - top;
        for (double x = left - tall; x < right; x += 7) {
            double from = Math.max(x, left);
            double to = Math.min(x + tall, right);
            if (from < to) {
                paper.line(from, bottom - (from - x), to, bottom - (to - x), Paper.pen("#b0b0b0", 0.8));
            }
        }
    }
}
