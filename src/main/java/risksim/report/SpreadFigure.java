package risksim.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.Layer;
import org.jfree.ui.RectangleAnchor;
import org.jfree.ui.TextAnchor;
import risksim.experiment.Outcome;
import risksim.experiment.Replication;
import risksim.scenario.Appetite;
import risksim.scenario.Arm;

/** How a metric spreads over replications in each arm, as the share of replications at or below each value. */
final class SpreadFigure {
    private final Outcome outcome;
    private final Appetite appetite;
    private final String prefix;

    SpreadFigure(Outcome outcome, Appetite appetite, String prefix) {
        this.outcome = outcome;
        this.appetite = appetite;
        this.prefix = prefix;
    }

    /** The figure, if any replication gave the number. */
    Optional<Figure> figure() {
        XYSeriesCollection spreads = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        for (Arm arm : outcome.scenario().arms()) {
            List<Double> values = values(arm.name());
            if (!values.isEmpty()) {
                int series = spreads.getSeriesCount();
                renderer.setSeriesPaint(series, Charts.SERIES[series % Charts.SERIES.length]);
                renderer.setSeriesStroke(series, Charts.stroke(series, 2.5f));
                spreads.addSeries(steps(arm.name(), values));
            }
        }
        if (spreads.getSeriesCount() == 0) {
            return Optional.empty();
        }
        NumberAxis up = Charts.axis("share of replications at or below");
        up.setRange(0, 1);
        XYPlot plot = new XYPlot(spreads, Charts.axis(appetite.metric()), up, renderer);
        double threshold = appetite.atMost().or(appetite::atLeast).orElseThrow();
        ValueMarker line = Charts.level(threshold, "acceptable: " + appetite.words(), Charts.INK);
        line.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        line.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        plot.addDomainMarker(line, Layer.FOREGROUND);
        String title = "Spread of " + appetite.metric() + " over replications";
        String caption = String.format(
                Locale.ROOT,
                "Each curve climbs from 0 to 1 where the replications of an arm lie. The vertical line is what was called acceptable "
                        + "beforehand (%s); what lies on the wrong side of it is beyond the appetite.",
                appetite.words());
        return Optional.of(new Figure(title, caption, Svg.of(Charts.of(plot), prefix, title, caption)));
    }

    private List<Double> values(String arm) {
        List<Double> values = new ArrayList<>();
        for (Replication one : outcome.replications()) {
            Double value = one.metrics().get(appetite.metric());
            if (one.arm().equals(arm) && value != null) {
                values.add(value);
            }
        }
        return values.stream().sorted().toList();
    }

    private static XYSeries steps(String arm, List<Double> values) {
        XYSeries series = new XYSeries(arm, false, true);
        for (int i = 0; i < values.size(); i++) {
            series.add(values.get(i).doubleValue(), (double) i / values.size());
            series.add(values.get(i).doubleValue(), (i + 1.0) / values.size());
        }
        return series;
    }
}
