package risksim.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import risksim.experiment.DistortionCurves;
import risksim.metric.Estimate;

/**
 * The measured distortion of each method beside the bounds: one panel for each kind of people, one scale for all, marks that show
 * through each other where methods agree.
 */
public final class DistortionFigure {
    private static final Color[] COLOURS = {
        Charts.BLUE, Charts.ORANGE, Charts.INK, Charts.PURPLE, Charts.GREEN, new Color(0x9A6B00), new Color(0x56B4E9)
    };
    /** Least and most that is drawn: what is infinite, or beyond, leaves the panel at the top. */
    private static final double TOP = 1e4;
    /** A panel whose numbers differ by more than this factor counts them in powers of ten. */
    private static final double FAR = 100;

    private final String title;
    private final String caption;
    private final List<DistortionCurves> panels;
    /** The place of a method is that of its colour and mark. */
    private final List<String> methods;

    private final List<String> bounds;

    /** @param caption what to see in it, in one sentence */
    public DistortionFigure(String title, String caption, List<DistortionCurves> panels) {
        this.title = title;
        this.caption = caption;
        this.panels = List.copyOf(panels);
        this.methods = panels.stream()
                .flatMap(panel -> panel.measured().keySet().stream())
                .distinct()
                .toList();
        this.bounds = panels.stream()
                .flatMap(panel -> panel.bounds().keySet().stream())
                .distinct()
                .toList();
    }

    /** The figure with its words. */
    public Drawing drawing() {
        CombinedRangeXYPlot all = new CombinedRangeXYPlot(upwards());
        all.setGap(18);
        panels.forEach(panel -> all.add(plot(panel)));
        all.setFixedLegendItems(legend());
        return new Drawing("distortion", title, caption, Charts.of(all));
    }

    /** Logarithmic where distortions differ by more than tenfold. */
    private ValueAxis upwards() {
        double most = panels.stream()
                .flatMap(panel -> panel.measured().values().stream())
                .flatMap(List::stream)
                .mapToDouble(Estimate::high)
                .filter(Double::isFinite)
                .max()
                .orElse(2);
        String label = "distortion: best average utility over achieved";
        if (most < 10) {
            NumberAxis axis = Charts.axis(label);
            axis.setRange(
                    most < 2 ? 1 - 0.03 * (most - 1) : 0.9, most < 2 ? most + 0.08 * (most - 1) + 1e-6 : most + 0.5);
            return axis;
        }
        LogAxis axis = logarithmic(label + " (log scale)", 2);
        axis.setRange(0.9, StrictMath.min(TOP, 1.3 * most));
        return axis;
    }

    private static LogAxis logarithmic(String label, double base) {
        LogAxis axis = new LogAxis(label);
        NumberAxis look = Charts.axis(label);
        axis.setLabelFont(look.getLabelFont());
        axis.setTickLabelFont(look.getTickLabelFont());
        axis.setLabelPaint(Charts.INK);
        axis.setTickLabelPaint(Charts.INK);
        axis.setAxisLinePaint(Charts.GREY);
        axis.setNumberFormatOverride(new DecimalFormat("#,##0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        axis.setBase(base);
        axis.setTickUnit(new NumberTickUnit(1));
        return axis;
    }

    private static ValueAxis across(DistortionCurves panel) {
        String label = panel.title() + panel.axis();
        double least = panel.at().get(0);
        double most = panel.at().get(panel.at().size() - 1);
        if (least <= 0 || most < FAR * least) {
            return Charts.axis(label);
        }
        LogAxis axis = logarithmic(label + " (log scale)", 10);
        axis.setRange(least / 1.3, most * 1.3);
        return axis;
    }

    private XYPlot plot(DistortionCurves panel) {
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setBaseLinesVisible(true);
        renderer.setErrorStroke(new BasicStroke(1));
        panel.bounds().forEach((name, values) -> {
            int series = data.getSeriesCount();
            data.addSeries(series(
                    name,
                    panel.at(),
                    values.stream().map(DistortionFigure::exact).toList()));
            renderer.setSeriesPaint(series, Charts.GREY);
            renderer.setSeriesStroke(series, Charts.stroke(bounds.indexOf(name), 2));
            renderer.setSeriesShapesVisible(series, false);
        });
        new TreeMap<>(panel.measured()).descendingMap().forEach((name, values) -> {
            int series = data.getSeriesCount();
            int place = methods.indexOf(name);
            data.addSeries(series(name, panel.at(), values));
            renderer.setSeriesPaint(series, colour(place));
            renderer.setSeriesStroke(series, new BasicStroke(1.6f));
            renderer.setSeriesShape(series, mark(place));
            renderer.setSeriesShapesFilled(series, false);
            renderer.setSeriesOutlineStroke(series, new BasicStroke(2));
        });
        renderer.setUseOutlinePaint(false);
        XYPlot plot = new XYPlot(data, across(panel), null, renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinesVisible(false);
        plot.setOutlineVisible(false);
        return plot;
    }

    private static Estimate exact(double value) {
        return new Estimate(value, value, value, 1, 1, 0);
    }

    private static XYIntervalSeries series(String name, List<Double> at, List<Estimate> values) {
        XYIntervalSeries series = new XYIntervalSeries(name, false, true);
        for (int i = 0; i < values.size(); i++) {
            double x = at.get(i);
            Estimate y = values.get(i);
            series.add(x, x, x, drawn(y.value()), drawn(y.low()), drawn(y.high()));
        }
        return series;
    }

    private static double drawn(double value) {
        return StrictMath.min(value, 10 * TOP);
    }

    private LegendItemCollection legend() {
        LegendItemCollection items = new LegendItemCollection();
        for (int place = 0; place < methods.size(); place++) {
            Color colour = colour(place);
            items.add(item(methods.get(place), mark(place), colour, new BasicStroke(1.6f)));
        }
        for (int place = 0; place < bounds.size(); place++) {
            items.add(item(bounds.get(place), new Rectangle2D.Double(), Charts.GREY, Charts.stroke(place, 2)));
        }
        return items;
    }

    private static LegendItem item(String name, Shape mark, Color colour, Stroke line) {
        boolean marked = mark.getBounds2D().getWidth() > 0;
        return new LegendItem(
                name,
                null,
                null,
                null,
                marked,
                mark,
                false,
                Color.WHITE,
                marked,
                colour,
                new BasicStroke(2),
                true,
                new Line2D.Double(-16, 0, 16, 0),
                line,
                colour);
    }

    static Color colour(int place) {
        return COLOURS[place % COLOURS.length];
    }

    /** Marks that fit into each other: the later, the larger. */
    static Shape mark(int place) {
        double r = 2.5 + 1.3 * place;
        return switch (place % 3) {
            case 0 -> new Ellipse2D.Double(-r, -r, 2 * r, 2 * r);
            case 1 -> new Rectangle2D.Double(-r, -r, 2 * r, 2 * r);
            default -> diamond(1.3 * r);
        };
    }

    private static Shape diamond(double r) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, -r);
        path.lineTo(r, 0);
        path.lineTo(0, r);
        path.lineTo(-r, 0);
        path.closePath();
        return path;
    }
}
