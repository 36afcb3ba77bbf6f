package risksim.viz;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYBarRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.data.xy.DefaultTableXYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.ui.TextAnchor;

/** A histogram, its groups one on the other, with the count over each bar where there is room, drawn anew from what is known now. */
final class HistogramFrame extends Frame {
    /** Pixels a bar must have for its count to be written over it. */
    private static final double ROOM = 26;

    private final Supplier<Spread> spread;
    /** Of the drawing under way: made for the legend, which is asked for first. */
    private Optional<Spread> now = Optional.empty();

    HistogramFrame(String title, Rectangle2D.Double bounds, Supplier<Spread> spread) {
        super(title, bounds);
        this.spread = spread;
    }

    @Override
    List<Key> legend() {
        Spread made = spread.get();
        now = Optional.of(made);
        List<Key> keys = new ArrayList<>();
        for (int group = 0; group < made.groups().size(); group++) {
            keys.add(new Key(Palette.series(group), made.groups().get(group)));
        }
        if (made.labels().isEmpty() && made.all() > 0) {
            keys.add(new Key(Palette.INK, "mean " + Words.number(made.mean())));
        }
        return keys;
    }

    @Override
    void paint(Graphics2D g, Rectangle2D.Double inside) {
        Spread shown = now.orElseGet(spread);
        NumberAxis up = ChartFrame.axis(shown.counted());
        up.setAutoRangeIncludesZero(true);
        up.setUpperMargin(0.12);
        up.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        XYPlot plot = new XYPlot(data(shown), across(shown), up, renderer(shown));
        if (shown.labels().isEmpty() && shown.all() > 0) {
            plot.addDomainMarker(new ValueMarker(shown.mean(), Palette.INK, Palette.stroke(1, 2)));
        }
        counts(plot, shown, inside.width / shown.bins());
        ChartFrame.draw(plot, g, inside);
    }

    private static DefaultTableXYDataset data(Spread shown) {
        DefaultTableXYDataset data = new DefaultTableXYDataset();
        for (int group = 0; group < shown.groups().size(); group++) {
            XYSeries series = new XYSeries(group, true, false);
            for (int bin = 0; bin < shown.bins(); bin++) {
                series.add(shown.middle(bin), shown.counts()[group][bin]);
            }
            data.addSeries(series);
        }
        data.setIntervalWidth(shown.width());
        return data;
    }

    private static NumberAxis across(Spread shown) {
        NumberAxis across = ChartFrame.axis(shown.value());
        if (!shown.labels().isEmpty()) {
            across = new SymbolAxis(shown.value(), shown.labels().toArray(String[]::new));
            ((SymbolAxis) across).setGridBandsVisible(false);
            ChartFrame.dress(across);
        }
        across.setRange(shown.low(), shown.low() + shown.bins() * shown.width());
        return across;
    }

    private static StackedXYBarRenderer renderer(Spread shown) {
        StackedXYBarRenderer renderer = new StackedXYBarRenderer(0.06);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        for (int group = 0; group < shown.groups().size(); group++) {
            renderer.setSeriesPaint(group, Palette.series(group));
        }
        return renderer;
    }

    private static void counts(XYPlot plot, Spread shown, double room) {
        for (int bin = 0; bin < shown.bins() && room >= ROOM; bin++) {
            if (shown.in(bin) > 0) {
                XYTextAnnotation count =
                        new XYTextAnnotation(Words.brief(Math.round(shown.in(bin))), shown.middle(bin), shown.in(bin));
                count.setFont(Palette.TINY);
                count.setPaint(Palette.INK);
                count.setTextAnchor(TextAnchor.BOTTOM_CENTER);
                plot.addAnnotation(count);
            }
        }
    }
}
