package risksim.report;

import java.util.List;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.ui.Layer;
import risksim.experiment.Delay;
import risksim.experiment.Outcome;

/** When it is too late to act: the effect of an arm against the tick at which it comes on. */
final class DelayFigure {
    private final Outcome outcome;
    private final String metric;
    private final String prefix;

    DelayFigure(Outcome outcome, String metric, String prefix) {
        this.outcome = outcome;
        this.metric = metric;
        this.prefix = prefix;
    }

    /** The figure, if the scenario has branches. */
    Optional<Figure> figure() {
        List<Delay> delays = outcome.conclusions().delays().stream()
                .filter(delay -> delay.effect().metric().equals(metric))
                .toList();
        if (delays.size() < 2) {
            return Optional.empty();
        }
        String arm = outcome.scenario().plan().branch().orElseThrow().arm();
        XYIntervalSeries series = new XYIntervalSeries("change of " + metric + ", with 95 % interval");
        delays.forEach(delay -> {
            var change = delay.effect().difference();
            series.add(delay.at(), delay.at(), delay.at(), change.value(), change.low(), change.high());
        });
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        data.addSeries(series);
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setBaseLinesVisible(true);
        renderer.setSeriesPaint(0, Charts.BLUE);
        renderer.setSeriesStroke(0, Charts.stroke(0, 2.5f));
        renderer.setErrorStroke(Charts.stroke(0, 1.5f));
        NumberAxis up = Charts.axis("change of " + metric + " against never");
        up.setAutoRangeIncludesZero(true);
        XYPlot plot = new XYPlot(data, Charts.axis("tick at which '" + arm + "' comes on"), up, renderer);
        plot.addRangeMarker(Charts.level(0, "no effect", Charts.INK), Layer.BACKGROUND);
        String title = "When it is too late to act: " + metric;
        String caption = "Each point is the mean change against a baseline that never gets '" + arm
                + "', with its 95 % interval. Where the line comes back to zero the lever no longer helps.";
        return Optional.of(new Figure(title, caption, Svg.of(Charts.of(plot), prefix, title, caption)));
    }
}
