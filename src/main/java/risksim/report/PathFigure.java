package risksim.report;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.Layer;
import risksim.experiment.Outcome;
import risksim.metric.Curve;
import risksim.metric.Estimates;
import risksim.scenario.Arm;

/** How prices came about: single replications as thin lines, the mean of each arm bold, and the two benchmarks. */
final class PathFigure {
    private static final int LINES = 30;
    private static final int POINTS = 400;

    private final Outcome outcome;

    PathFigure(Outcome outcome) {
        this.outcome = outcome;
    }

    /** The figure, if the replications have price paths. */
    Optional<Figure> figure() {
        String baseline = outcome.scenario().baseline().name();
        Paths paths = new Paths(outcome.replications(), baseline, "price path");
        if (paths.none()) {
            return Optional.empty();
        }
        XYPlot plot = new XYPlot(
                null,
                Charts.axis(paths.first().map(Curve::across).orElse("")),
                Charts.axis(paths.first().map(Curve::up).orElse("")),
                null);
        plot.setDataset(0, means());
        plot.setRenderer(0, bold());
        plot.setDataset(1, singles(paths));
        plot.setRenderer(1, thin(Math.min(LINES, paths.curves().size())));
        plot.setDataset(2, levels(plot, baseline));
        plot.setRenderer(2, new XYLineAndShapeRenderer(false, false));
        plot.getRenderer(2).setBaseSeriesVisibleInLegend(false);
        String title = "Price paths";
        String caption = String.format(
                "Mean price in windows of %d periods. Thin lines are %d single replications of '%s', bold lines the mean of "
                        + "each arm; a replication that has settled keeps its last price. Look whether the bold line ends "
                        + "near the price of static Nash or near that of the joint monopoly.",
                outcome.scenario().run().window(),
                Math.min(LINES, paths.curves().size()),
                baseline);
        return Optional.of(new Figure(title, caption, Svg.of(Charts.of(plot), "paths", title, caption)));
    }

    private XYSeriesCollection means() {
        XYSeriesCollection means = new XYSeriesCollection();
        for (Arm arm : outcome.scenario().arms()) {
            Paths paths = new Paths(outcome.replications(), arm.name(), "price path");
            XYSeries series = new XYSeries(arm.name() + ", mean");
            for (double x : thinned(paths.x())) {
                series.add(x, Estimates.mean(paths.at(x), 0.95).value());
            }
            means.addSeries(series);
        }
        return means;
    }

    private static List<Double> thinned(List<Double> all) {
        int step = Math.max(1, all.size() / POINTS);
        List<Double> some = new ArrayList<>();
        for (int i = 0; i < all.size(); i += step) {
            some.add(all.get(i));
        }
        if (!all.isEmpty()) {
            some.add(all.get(all.size() - 1));
        }
        return some;
    }

    private static XYSeriesCollection singles(Paths paths) {
        XYSeriesCollection singles = new XYSeriesCollection();
        for (Curve curve :
                paths.curves().subList(0, Math.min(LINES, paths.curves().size()))) {
            XYSeries series = new XYSeries(singles.getSeriesCount());
            for (double x : thinned(curve.x())) {
                series.add(x, (double) curve.y().get(curve.x().indexOf(x)));
            }
            singles.addSeries(series);
        }
        return singles;
    }

    private XYLineAndShapeRenderer bold() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        for (int i = 0; i < outcome.scenario().arms().size(); i++) {
            renderer.setSeriesPaint(i, Charts.SERIES[i % Charts.SERIES.length]);
            renderer.setSeriesStroke(i, Charts.stroke(i, 3));
        }
        renderer.setDrawSeriesLineAsPath(true);
        return renderer;
    }

    private static XYLineAndShapeRenderer thin(int lines) {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        for (int i = 0; i < lines; i++) {
            renderer.setSeriesPaint(i, new Color(0x99, 0xC7, 0xE0));
            renderer.setSeriesStroke(i, Charts.stroke(0, 0.6f));
            renderer.setSeriesVisibleInLegend(i, false);
        }
        renderer.setDrawSeriesLineAsPath(true);
        return renderer;
    }

    /** Marks the benchmarks; as data too, so that the axis reaches them. */
    private XYSeriesCollection levels(XYPlot plot, String arm) {
        XYSeriesCollection levels = new XYSeriesCollection();
        List.of("static Nash price", "joint monopoly price")
                .forEach(name -> new Paths(outcome.replications(), arm, name)
                        .first()
                        .ifPresent(curve -> {
                            double price = curve.y().get(0);
                            plot.addRangeMarker(Charts.level(price, name, Charts.INK), Layer.BACKGROUND);
                            XYSeries series = new XYSeries(name);
                            series.add(0, price);
                            levels.addSeries(series);
                        }));
        return levels;
    }
}
