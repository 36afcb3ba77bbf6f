package risksim.report;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.jfree.ui.TextAnchor;
import risksim.experiment.Survivals;

/**
 * How long people keep to their first session: Kaplan and Meier's staircase for each arm or group with its interval as a band,
 * ticks where sessions were last seen, and below it how many were still watched.
 */
final class SurvivalFigure {
    private static final int COLUMNS = 6;
    /** A part of people that is thinner than the line. */
    private static final double INVISIBLE = 0.002;

    private static final Font SMALL = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private final List<Survivals.Line> lines;
    private final List<String> names;
    private final String title;
    private final String prefix;

    /**
     * @param lines at most as many as there are colours
     * @param names of the lines, for the legend
     */
    SurvivalFigure(List<Survivals.Line> lines, List<String> names, String title, String prefix) {
        this.lines = lines;
        this.names = names;
        this.title = title;
        this.prefix = prefix;
    }

    /** The figure, if anybody left. */
    Optional<Figure> figure() {
        if (lines.stream().allMatch(line -> line.ended() == 0)) {
            return Optional.empty();
        }
        NumberAxis across = Charts.axis("ticks since the first session began");
        double last = lines.stream().mapToDouble(SurvivalFigure::last).max().orElse(1);
        across.setRange(-0.04 * last, 1.04 * last);
        CombinedDomainXYPlot both = new CombinedDomainXYPlot(across);
        both.setGap(4);
        both.add(curves(), 10);
        both.add(atRisk(last), 1 + lines.size());
        String caption = String.format(
                Locale.ROOT,
                "Part of people still in their first session (Kaplan and Meier 1958); bands are pointwise 95 %% intervals with "
                        + "Greenwood's error on the scale of log(-log), often narrower than the line. A small stroke marks sessions last "
                        + "seen while they went on. Below: people still in their first session and watched. A line that "
                        + "lies lower loses people sooner, and lines that lie on each other say the same; look where lines part. "
                        + "The picture ends where fewer than 2 in 1,000 are left.");
        return Optional.of(new Figure(title, caption, Svg.of(Charts.of(both), prefix, title, caption)));
    }

    /** The last tick worth drawing: behind it hardly anybody is left. */
    private static double last(Survivals.Line line) {
        return line.points().stream()
                .filter(point -> point.survival() < INVISIBLE)
                .findFirst()
                .orElse(line.points().get(line.points().size() - 1))
                .tick();
    }

    private XYPlot curves() {
        YIntervalSeriesCollection steps = new YIntervalSeriesCollection();
        XYSeriesCollection seen = new XYSeriesCollection();
        DeviationRenderer renderer = new DeviationRenderer(true, false);
        XYLineAndShapeRenderer strokes = new XYLineAndShapeRenderer(false, true);
        renderer.setAlpha(0.2f);
        for (int i = 0; i < lines.size(); i++) {
            steps.addSeries(staircase(lines.get(i), names.get(i)));
            seen.addSeries(lastSeen(lines.get(i), names.get(i)));
            renderer.setSeriesPaint(i, Charts.SERIES[i]);
            renderer.setSeriesFillPaint(i, Charts.SERIES[i]);
            renderer.setSeriesStroke(i, Charts.stroke(i, 2.5f));
            strokes.setSeriesPaint(i, Charts.SERIES[i]);
            strokes.setSeriesShape(i, new Rectangle2D.Double(-0.75, -6, 1.5, 12));
            strokes.setSeriesVisibleInLegend(i, false);
        }
        NumberAxis up = Charts.axis("part still there");
        up.setRange(0, 1.03);
        XYPlot plot = new XYPlot(steps, null, up, renderer);
        plot.setDataset(1, seen);
        plot.setRenderer(1, strokes);
        plot.setDomainGridlinesVisible(false);
        plot.setOutlineVisible(false);
        return plot;
    }

    /** Each fall as two points, so that the curve is level between falls. */
    private static YIntervalSeries staircase(Survivals.Line line, String name) {
        YIntervalSeries series = new YIntervalSeries(name, false, true);
        Survivals.Point before = line.points().get(0);
        for (Survivals.Point point : line.points()) {
            series.add(point.tick(), before.survival(), before.low(), before.high());
            series.add(point.tick(), point.survival(), point.low(), point.high());
            before = point;
        }
        return series;
    }

    private static XYSeries lastSeen(Survivals.Line line, String name) {
        XYSeries series = new XYSeries(name);
        line.points().stream()
                .filter(point -> point.censored() > 0)
                .forEach(point -> series.add(point.tick(), point.survival()));
        return series;
    }

    private XYPlot atRisk(double last) {
        String[] rows = new String[lines.size()];
        NumberAxis axis = new SymbolAxis("at risk", names.toArray(rows));
        axis.setInverted(true);
        axis.setRange(-0.5, lines.size() - 0.5);
        axis.setLabelFont(SMALL);
        axis.setTickLabelFont(SMALL);
        axis.setTickMarksVisible(false);
        axis.setAxisLineVisible(false);
        ((SymbolAxis) axis).setGridBandsVisible(false);
        XYPlot plot = new XYPlot(new XYSeriesCollection(), null, axis, new XYLineAndShapeRenderer(false, false));
        plot.setOutlineVisible(false);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        for (int row = 0; row < lines.size(); row++) {
            for (int column = 0; column < COLUMNS; column++) {
                double tick = Math.rint(last * column / (COLUMNS - 1));
                XYTextAnnotation text = new XYTextAnnotation(watched(lines.get(row), tick), tick, row);
                text.setFont(SMALL);
                text.setTextAnchor(anchor(column));
                text.setPaint(Charts.SERIES[row]);
                plot.addAnnotation(text);
            }
        }
        return plot;
    }

    /** Numbers at either end stay within the picture. */
    private static TextAnchor anchor(int column) {
        return column == 0
                ? TextAnchor.CENTER_LEFT
                : column == COLUMNS - 1 ? TextAnchor.CENTER_RIGHT : TextAnchor.CENTER;
    }

    private static String watched(Survivals.Line line, double tick) {
        return line.points().stream()
                .filter(point -> point.tick() >= tick)
                .findFirst()
                .map(point -> String.format(Locale.ROOT, "%,d", point.atRisk()))
                .orElse("0");
    }
}
