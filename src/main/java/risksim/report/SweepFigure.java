package risksim.report;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import risksim.experiment.Outcome;
import risksim.experiment.SweptMean;

/** A metric against the one parameter that a sweep varies, arm by arm, with intervals. */
final class SweepFigure {
    private final Outcome outcome;
    private final String metric;
    private final String prefix;

    SweepFigure(Outcome outcome, String metric, String prefix) {
        this.outcome = outcome;
        this.metric = metric;
        this.prefix = prefix;
    }

    /** The figure, if the sweep varies one parameter and the metric gave numbers. */
    Optional<Figure> figure() {
        List<SweptMean> means = outcome.conclusions().sweep().stream()
                .filter(mean -> mean.metric().equals(metric) && !mean.point().contains(", "))
                .toList();
        if (means.size() < 2) {
            return Optional.empty();
        }
        Set<String> arms = new LinkedHashSet<>();
        means.forEach(mean -> arms.add(mean.arm()));
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setBaseLinesVisible(true);
        for (String arm : arms) {
            int series = data.getSeriesCount();
            renderer.setSeriesPaint(series, Charts.SERIES[series % Charts.SERIES.length]);
            renderer.setSeriesStroke(series, Charts.stroke(series, 2.5f));
            data.addSeries(series(arm, means));
        }
        String path = means.get(0).point().substring(0, means.get(0).point().lastIndexOf('='));
        XYPlot plot = new XYPlot(data, Charts.axis(path), Charts.axis(metric), renderer);
        String title = "Sweep: " + metric;
        String caption = "Mean of " + metric + " at each value of " + path
                + ", with its 95 % interval; all points share their chance. Look which way it moves, and whether arms cross.";
        return Optional.of(new Figure(title, caption, Svg.of(Charts.of(plot), prefix, title, caption)));
    }

    private static XYIntervalSeries series(String arm, List<SweptMean> means) {
        XYIntervalSeries series = new XYIntervalSeries(arm);
        means.stream().filter(mean -> mean.arm().equals(arm)).forEach(mean -> {
            double x = Double.parseDouble(mean.point().substring(mean.point().lastIndexOf('=') + 1));
            boolean known = mean.mean().n() > 1;
            double value = mean.mean().value();
            series.add(
                    x,
                    x,
                    x,
                    value,
                    known ? mean.mean().low() : value,
                    known ? mean.mean().high() : value);
        });
        return series;
    }
}
