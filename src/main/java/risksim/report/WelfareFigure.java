package risksim.report;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import risksim.experiment.MethodTrial;
import risksim.learn.preference.Instance;

/** What each type of user gets of each method of alignment, beside what the reference gave it: who loses. */
public final class WelfareFigure {
    private static final String BEFORE = "reference";
    /** Room for the marks at the edges. */
    private static final double MARGIN = 0.08;

    private final Instance people;
    private final String name;
    private final List<MethodTrial.Line> lines;

    /** @param name what to call the people */
    public WelfareFigure(Instance people, String name, List<MethodTrial.Line> lines) {
        this.people = people;
        this.name = name;
        this.lines = List.copyOf(lines);
    }

    /** The figure with its words. */
    public Drawing drawing() {
        List<String> methods = new ArrayList<>(List.of(BEFORE));
        lines.forEach(line -> methods.add(line.method()));
        SymbolAxis across = new SymbolAxis(null, methods.toArray(String[]::new));
        NumberAxis look = Charts.axis("");
        across.setTickLabelFont(look.getTickLabelFont());
        across.setTickLabelPaint(Charts.INK);
        across.setVerticalTickLabels(methods.size() > 6);
        across.setGridBandsVisible(false);
        XYSeriesCollection data = new XYSeriesCollection();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
        for (int type = 0; type < people.electorate().types(); type++) {
            data.addSeries(series(type));
            renderer.setSeriesPaint(type, DistortionFigure.colour(type));
            renderer.setSeriesShape(type, DistortionFigure.mark(type));
            renderer.setSeriesShapesFilled(type, false);
            renderer.setSeriesOutlineStroke(type, new BasicStroke(2));
        }
        NumberAxis upwards = Charts.axis("expected utility of a type");
        upwards.setUpperMargin(MARGIN);
        upwards.setLowerMargin(MARGIN);
        return new Drawing(
                "welfare",
                "Who gains and who loses by each method of alignment: " + name,
                "A mark is what one type of user expects of the policy that a method makes of everybody's answers; a mark lower than "
                        + "the one of the same shape at the left, over the reference, is a type that loses by being asked.",
                Charts.of(new XYPlot(data, across, upwards, renderer)));
    }

    private XYSeries series(int type) {
        double share = people.electorate().weight(type);
        XYSeries series = new XYSeries(String.format(Locale.ROOT, "type %d (%.3g %%)", type + 1, 100 * share));
        series.add(0, people.electorate().byType(people.reference())[type]);
        for (int method = 0; method < lines.size(); method++) {
            series.add(method + 1, lines.get(method).byType().get(type));
        }
        return series;
    }
}
