package risksim.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.data.Range;
import org.jfree.data.general.DatasetUtilities;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import risksim.experiment.Outcome;
import risksim.metric.Curve;
import risksim.metric.Estimate;
import risksim.metric.Estimates;

/** What follows when one agent is made to deviate: the mean response of deviator and rivals, with its interval. */
final class ResponseFigure {
    private static final double MARGIN = 0.04;
    private static final List<String> CURVES = List.of("deviator's price", "rival's price");

    private final Outcome outcome;
    private final String arm;
    private final String prefix;

    /**
     * @param arm whose response is drawn
     * @param prefix of the ids in the picture
     */
    ResponseFigure(Outcome outcome, String arm, String prefix) {
        this.outcome = outcome;
        this.arm = arm;
        this.prefix = prefix;
    }

    /** The figure, if the replications have responses. */
    Optional<Figure> figure() {
        Paths deviator = new Paths(outcome.replications(), arm, CURVES.get(0));
        if (deviator.none()) {
            return Optional.empty();
        }
        YIntervalSeriesCollection responses = new YIntervalSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, true);
        for (int i = 0; i < CURVES.size(); i++) {
            responses.addSeries(series(new Paths(outcome.replications(), arm, CURVES.get(i)), CURVES.get(i)));
            renderer.setSeriesPaint(i, Charts.SERIES[i]);
            renderer.setSeriesFillPaint(i, Charts.SERIES[i]);
            renderer.setSeriesStroke(i, Charts.stroke(i, 2.5f));
        }
        renderer.setAlpha(0.2f);
        Curve first = deviator.first().orElseThrow();
        NumberAxis up = Charts.axis(first.up());
        up.setRange(scale());
        XYPlot plot = new XYPlot(responses, Charts.axis(first.across()), up, renderer);
        String title = "Impulse response: what follows a forced price cut in '" + arm + "'";
        return Optional.of(
                new Figure(title, caption(deviator), Svg.of(Charts.of(plot), prefix, title, caption(deviator))));
    }

    /** All arms are drawn to one scale, so that a small response looks small. */
    private Range scale() {
        YIntervalSeriesCollection all = new YIntervalSeriesCollection();
        outcome.scenario()
                .arms()
                .forEach(one -> CURVES.forEach(name ->
                        all.addSeries(series(new Paths(outcome.replications(), one.name(), name), one.name() + name))));
        Range range = DatasetUtilities.findRangeBounds(all);
        return range.getLength() > 0
                ? Range.expand(range, MARGIN, MARGIN)
                : Range.expandToInclude(range, range.getLowerBound() + 1);
    }

    private String caption(Paths deviator) {
        Paths rival = new Paths(outcome.replications(), arm, CURVES.get(1));
        double before = Estimates.mean(rival.at(0), 0.95).value();
        Estimate after = Estimates.mean(rival.at(2), 0.95);
        String answer = after.n() > 1 && after.high() < before ? "the rival punishes" : "this shows no punishment";
        return String.format(
                Locale.ROOT,
                "After the agents have settled, one firm is made to post its most profitable price of one period (period 1), once; "
                        + "all then go on as they intend. Means over %d replications with 95 %% intervals. The rival's price was "
                        + "%.3f before the cut and is %.3f in the period after it: %s. All arms are drawn to one scale.",
                deviator.curves().size(),
                before,
                after.value(),
                answer);
    }

    private static YIntervalSeries series(Paths paths, String name) {
        YIntervalSeries series = new YIntervalSeries(name);
        for (double x : paths.x()) {
            Estimate mean = Estimates.mean(paths.at(x), 0.95);
            boolean known = mean.n() > 1;
            series.add(x, mean.value(), known ? mean.low() : mean.value(), known ? mean.high() : mean.value());
        }
        return series;
    }
}
