package risksim.viz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.Range;
import org.jfree.data.general.DatasetUtilities;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.RectangleInsets;

/** A line chart over time, drawn anew from what is known now. */
final class ChartFrame extends Frame {
    private final String unit;
    private final Supplier<Lines> lines;
    /** Of the drawing under way: made for the legend, which is asked for first. */
    private Lines now = new Lines(List.of(), List.of());

    /**
     * What is drawn.
     *
     * @param series at most as many as there are colours
     * @param levels lines across the chart that show where one stands
     * @param none what is said as long as there are no points
     */
    record Lines(List<Line> series, List<Level> levels, String none) {
        Lines(List<Line> series, List<Level> levels) {
            this(series, levels, "nothing to draw yet");
        }
    }

    /** A line. */
    record Line(String name, XYSeries points) {}

    /** A value that means something. */
    record Level(String name, double value, Color colour) {}

    ChartFrame(String title, String unit, Rectangle2D.Double bounds, Supplier<Lines> lines) {
        super(title, bounds);
        this.unit = unit;
        this.lines = lines;
    }

    @Override
    List<Key> legend() {
        now = lines.get();
        List<Key> keys = new ArrayList<>();
        for (int i = 0; i < now.series().size(); i++) {
            String name = now.series().get(i).name();
            keys.add(new Key(Palette.series(i), name, Optional.of(Palette.stroke(i, 4))));
        }
        now.levels()
                .forEach(level -> keys.add(new Key(level.colour(), level.name(), Optional.of(Palette.stroke(1, 4)))));
        return keys;
    }

    @Override
    void paint(Graphics2D g, Rectangle2D.Double inside) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        for (int i = 0; i < now.series().size(); i++) {
            XYSeries points = now.series().get(i).points();
            data.addSeries(points);
            renderer.setSeriesPaint(i, Palette.series(i));
            renderer.setSeriesStroke(i, Palette.stroke(i, 2.2f));
            renderer.setSeriesShapesVisible(i, points.getItemCount() < 30);
        }
        NumberAxis across = axis("tick");
        across.setAutoRangeMinimumSize(1);
        NumberAxis up = axis(unit);
        Range values = DatasetUtilities.findRangeBounds(data);
        if (values
                != null) { // a line that is flat stands in the middle of numbers that differ in what is written of them
            double size = Math.max(Math.abs(values.getLowerBound()), Math.abs(values.getUpperBound()));
            up.setAutoRangeMinimumSize(size == 0 ? 1 : 0.001 * size);
        }
        XYPlot plot = new XYPlot(data, across, up, renderer);
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
        levels(plot, now.levels(), up);
        plot.setNoDataMessage(now.none());
        draw(plot, g, inside);
    }

    /** Draws a plot in the look of all charts. */
    static void draw(XYPlot plot, Graphics2D g, Rectangle2D.Double inside) {
        plot.setBackgroundPaint(Palette.CARD);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Palette.RULE);
        plot.setRangeGridlineStroke(new java.awt.BasicStroke(1));
        plot.setOutlineVisible(false);
        plot.setNoDataMessageFont(Palette.TEXT);
        JFreeChart chart = new JFreeChart(null, Palette.TEXT, plot, false);
        chart.setBackgroundPaint(Palette.CARD);
        chart.setPadding(new RectangleInsets(2, 0, 0, 14));
        chart.draw(g, inside);
    }

    /** Draws the levels and widens the axis so that all of them are seen. */
    private static void levels(XYPlot plot, List<Level> levels, NumberAxis up) {
        if (levels.isEmpty()) {
            return;
        }
        double low = levels.stream().mapToDouble(Level::value).min().orElseThrow();
        double high = levels.stream().mapToDouble(Level::value).max().orElseThrow();
        if (plot.getDataset().getItemCount(0) > 0) {
            low = Math.min(low, up.getLowerBound());
            high = Math.max(high, up.getUpperBound());
        }
        double span = high > low ? high - low : high == 0 ? 1 : Math.abs(high);
        up.setRange(low - 0.06 * span, high + 0.1 * span);
        for (Level level : levels) {
            plot.addRangeMarker(new ValueMarker(level.value(), level.colour(), Palette.stroke(1, 2)));
        }
    }

    /** An axis of numbers that need not reach to zero. */
    static NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setAutoRangeIncludesZero(false);
        dress(axis);
        return axis;
    }

    /** Gives an axis the look of all charts. */
    static void dress(NumberAxis axis) {
        axis.setLabelFont(Palette.SMALL);
        axis.setTickLabelFont(Palette.SMALL);
        axis.setLabelPaint(Palette.INK);
        axis.setTickLabelPaint(Palette.INK);
        axis.setAxisLinePaint(Palette.GREY);
    }
}
