package risksim.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.ui.RectangleAnchor;
import org.jfree.ui.RectangleEdge;
import org.jfree.ui.RectangleInsets;
import org.jfree.ui.TextAnchor;

/**
 * One look for all charts: the colours of Okabe and Ito (2008), which the colour-blind tell apart, each with a line style of its
 * own, so that a print in grey says the same; dark text on white.
 */
final class Charts {
    static final Color BLUE = new Color(0x0072B2);
    static final Color ORANGE = new Color(0xD55E00);
    static final Color GREEN = new Color(0x009E73);
    static final Color PURPLE = new Color(0xCC79A7);
    static final Color INK = new Color(0x222222);
    static final Color GREY = new Color(0x767676);
    static final Color[] SERIES = {BLUE, ORANGE, GREEN, PURPLE, INK};

    private static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 14);
    private static final Color RULE = new Color(0xE4E4E4);

    private Charts() {}

    static NumberAxis axis(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setAutoRangeIncludesZero(false);
        axis.setLabelFont(TEXT);
        axis.setTickLabelFont(TEXT);
        axis.setLabelPaint(INK);
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(GREY);
        return axis;
    }

    static JFreeChart of(XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(RULE);
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        JFreeChart chart = new JFreeChart(null, TEXT, plot, true);
        chart.setBackgroundPaint(Color.WHITE);
        LegendTitle legend = chart.getLegend();
        legend.setPosition(RectangleEdge.TOP);
        legend.setItemFont(TEXT);
        legend.setItemPaint(INK);
        legend.setFrame(BlockBorder.NONE);
        return chart;
    }

    /** The line style of a series: solid, dashed, dotted, dash-dotted. */
    static Stroke stroke(int series, float width) {
        float[][] dashes = {null, {9, 5}, {2, 4}, {9, 4, 2, 4}, {14, 4}};
        float[] dash = dashes[series % dashes.length];
        return dash == null
                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dash, 0);
    }

    /** A thin line across the chart with its name on it. */
    static ValueMarker level(double value, String name, Color colour) {
        ValueMarker marker = new ValueMarker(value, colour, stroke(1, 1.2f));
        marker.setLabel(name);
        marker.setLabelFont(TEXT);
        marker.setLabelPaint(colour);
        marker.setLabelAnchor(RectangleAnchor.TOP_RIGHT);
        marker.setLabelTextAnchor(TextAnchor.BOTTOM_RIGHT);
        marker.setLabelOffset(new RectangleInsets(3, 6, 3, 6));
        return marker;
    }
}
