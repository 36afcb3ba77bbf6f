package risksim.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.jfree.ui.HorizontalAlignment;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;
import risksim.experiment.DistortionCurves;

/**
 * The measured distortion of each method beside the bounds: one panel for each kind of people, one scale for all, marks that show
 * through each other where methods agree.
 */
public final class DistortionFigure {
    private static final int WIDTH = 1040;
    private static final int HEIGHT = 560;
    private static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 18);
    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    private static final Color[] COLOURS = {
        Charts.BLUE, Charts.ORANGE, Charts.INK, Charts.PURPLE, Charts.GREEN, new Color(0x9A6B00), new Color(0x56B4E9)
    };
    /** Least and most that is drawn: what is infinite, or beyond, leaves the panel at the top. */
    private static final double TOP = 1e4;

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

    /** The figure as a file of its own, with its words in it. */
    public String svg() {
        return Svg.of(chart(), "distortion", title, caption, new Dimension(WIDTH, HEIGHT));
    }

    /** The figure as dots. */
    public BufferedImage image() {
        return chart().createBufferedImage(WIDTH, HEIGHT);
    }

    private JFreeChart chart() {
        ValueAxis up = upwards();
        CombinedRangeXYPlot all = new CombinedRangeXYPlot(up);
        all.setGap(18);
        panels.forEach(panel -> all.add(plot(panel)));
        all.setFixedLegendItems(legend());
        JFreeChart chart = Charts.of(all);
        TextTitle head = new TextTitle(title, TITLE);
        head.setPaint(Charts.INK);
        head.setPadding(8, 0, 6, 0);
        chart.setTitle(head);
        TextTitle foot = new TextTitle(caption, TEXT);
        foot.setPaint(Charts.INK);
        foot.setPosition(RectangleEdge.BOTTOM);
        foot.setTextAlignment(HorizontalAlignment.LEFT);
        foot.setHorizontalAlignment(HorizontalAlignment.LEFT);
        foot.setPadding(6, 12, 10, 12);
        chart.addSubtitle(foot);
        chart.setPadding(new RectangleInsets(0, 4, 0, 12));
        return chart;
    }

    /** Logarithmic where distortions differ by more than tenfold. */
    private ValueAxis upwards() {
        double most = panels.stream()
                .flatMap(panel -> panel.measured().values().stream())
                .flatMap(List::stream)
                .filter(Double::isFinite)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(2);
        String label = "distortion: best average utility over achieved";
        if (most < 10) {
            NumberAxis axis = Charts.axis(label);
            axis.setRange(
                    most < 2 ? 1 - 0.03 * (most - 1) : 0.9, most < 2 ? most + 0.08 * (most - 1) + 1e-6 : most + 0.5);
            return axis;
        }
        LogAxis axis = new LogAxis(label + " (log scale)");
        NumberAxis look = Charts.axis(label);
        axis.setLabelFont(look.getLabelFont());
        axis.setTickLabelFont(look.getTickLabelFont());
        axis.setLabelPaint(Charts.INK);
        axis.setTickLabelPaint(Charts.INK);
        axis.setAxisLinePaint(Charts.GREY);
        axis.setNumberFormatOverride(new DecimalFormat("0.#", DecimalFormatSymbols.getInstance(Locale.ROOT)));
        axis.setBase(2);
        axis.setTickUnit(new NumberTickUnit(1));
        axis.setRange(0.9, StrictMath.min(TOP, 1.3 * most));
        return axis;
    }

    private XYPlot plot(DistortionCurves panel) {
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, true);
        renderer.setDrawSeriesLineAsPath(true);
        panel.bounds().forEach((name, values) -> {
            int series = data.getSeriesCount();
            data.addSeries(series(name, panel.at(), values));
            renderer.setSeriesPaint(series, Charts.GREY);
            renderer.setSeriesStroke(series, Charts.stroke(bounds.indexOf(name), 2));
            renderer.setSeriesShapesVisible(series, false);
        });
        new TreeMap<>(panel.measured()).descendingMap().forEach((name, values) -> {
            int series = data.getSeriesCount();
            int place = methods.indexOf(name);
            data.addSeries(series(name, panel.at(), values));
            renderer.setSeriesPaint(series, COLOURS[place % COLOURS.length]);
            renderer.setSeriesStroke(series, new BasicStroke(1.6f));
            renderer.setSeriesShape(series, mark(place));
            renderer.setSeriesShapesFilled(series, false);
            renderer.setSeriesOutlineStroke(series, new BasicStroke(2));
        });
        renderer.setUseOutlinePaint(false);
        NumberAxis across = Charts.axis(panel.title() + panel.axis());
        XYPlot plot = new XYPlot(data, across, null, renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinesVisible(false);
        plot.setOutlineVisible(false);
        return plot;
    }

    private static XYSeries series(String name, List<Double> at, List<Double> values) {
        XYSeries series = new XYSeries(name, false, true);
        for (int i = 0; i < values.size(); i++) {
            series.add(at.get(i).doubleValue(), StrictMath.min(values.get(i), 10 * TOP));
        }
        return series;
    }

    private LegendItemCollection legend() {
        LegendItemCollection items = new LegendItemCollection();
        for (int place = 0; place < methods.size(); place++) {
            Color colour = COLOURS[place % COLOURS.length];
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

    /** Marks that fit into each other: the later, the larger. */
    private static Shape mark(int place) {
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
