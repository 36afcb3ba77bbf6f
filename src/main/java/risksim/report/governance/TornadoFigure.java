package risksim.report.governance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import risksim.experiment.Influence;
import risksim.report.governance.Piece.Drawing;

/** Parameters by how much they drive a metric, the strongest on top. */
final class TornadoFigure {
    private static final int ROW = 38;
    private static final int LEFT = 270;

    private TornadoFigure() {}

    private static Influence.Measure main(Influence influence) {
        return influence.measures().stream()
                .filter(measure ->
                        measure.name().equals("mu-star") || measure.name().equals("total"))
                .findFirst()
                .orElse(influence.measures().get(0));
    }

    static Drawing of(String id, Exhibit exhibit, List<Influence> influences) {
        List<Influence> sorted = influences.stream()
                .sorted(Comparator.comparingDouble(
                        (Influence one) -> -main(one).estimate().value()))
                .toList();
        List<Double> numbers = new ArrayList<>(List.of(0.0));
        sorted.forEach(one -> numbers.addAll(
                List.of(main(one).estimate().value(), main(one).estimate().high())));
        double most = numbers.stream()
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(1);
        Scale scale = new Scale(0, Math.max(1e-9, 1.05 * most), LEFT, Paper.WIDTH - 14);
        int bottom = 8 + ROW * sorted.size();
        Paper paper = new Paper(id, bottom + 42);
        String measure = main(sorted.get(0)).name();
        paper.axis(scale, 4, bottom, measure + " of " + sorted.get(0).metric());
        for (int i = 0; i < sorted.size(); i++) {
            var estimate = main(sorted.get(i)).estimate();
            double y = 8 + ROW * (i + 0.5);
            paper.text(0, y + 4, "start", Paper.INK, Paper.fit(sorted.get(i).path(), 36));
            paper.box(LEFT, y - 11, scale.at(estimate.value()) - LEFT, 22, "fill=\"#8fbfdd\"");
            if (Double.isFinite(estimate.low()) && Double.isFinite(estimate.high())) {
                paper.whisker(
                        scale.at(estimate.low()), scale.at(estimate.value()), scale.at(estimate.high()), y, Paper.BLUE);
            }
        }
        return paper.drawing(
                exhibit.id() + ": what drives " + sorted.get(0).metric(),
                "Bars are the sizes of the effects over the whole range of each parameter, lines their 95 % intervals. Where two lines overlap, "
                        + "the order of the two parameters is not certain.");
    }
}
