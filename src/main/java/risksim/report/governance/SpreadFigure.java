package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import risksim.report.governance.Piece.Drawing;
import risksim.scenario.Appetite;
import risksim.scenario.Arm;

/** Where the replications of each arm lie, one dot each, with the mean and its interval, over the tiers of severity. */
final class SpreadFigure {
    private static final int ROW = 58;
    private static final int LEFT = 190;
    private static final int HEAD = 34;
    private static final int MOST = 200;

    private SpreadFigure() {}

    static Drawing of(String id, Hazard hazard) {
        List<Arm> arms = hazard.exhibit().scenario().arms();
        int bottom = HEAD + ROW * arms.size();
        Paper paper = new Paper(id, bottom + 42);
        List<Double> numbers = new ArrayList<>(List.of(hazard.appetite().threshold()));
        arms.forEach(arm -> numbers.addAll(hazard.values(arm)));
        Scale scale = Scale.over(numbers, LEFT, Paper.WIDTH - 14);
        tiers(paper, hazard, scale, bottom);
        paper.axis(scale, HEAD, bottom, hazard.metric());
        double at = scale.at(hazard.appetite().threshold());
        paper.dashed(at, HEAD - 6, at, bottom, Paper.INK);
        for (int i = 0; i < arms.size(); i++) {
            row(paper, hazard, arms.get(i), scale, HEAD + ROW * i);
        }
        return paper.drawing(
                hazard.id() + " " + hazard.name() + ": every replication of every arm",
                "One dot is one replication. The bar below the dots is the mean with its interval; the dashed line is the threshold ("
                        + hazard.appetite().words()
                        + "), and the shaded side lies beyond it"
                        + (hazard.tiers().size() > 1 ? ", darker for worse tiers (table T4.3)" : "")
                        + ". Look how many dots are there, and how far.");
    }

    private static void tiers(Paper paper, Hazard hazard, Scale scale, int bottom) {
        double sign = hazard.appetite().atMost().isPresent() ? 1 : -1;
        double end = sign > 0 ? scale.right() : scale.left();
        List<Double> starts = new ArrayList<>();
        hazard.tiers().stream().map(Appetite.Tier::beyond).forEach(starts::add);
        if (starts.isEmpty()) {
            starts.add(hazard.appetite().threshold());
        }
        String[] shades = {"#fcf3ec", "#f9e5d8", "#f5d5c1", "#f0c4aa", "#ebb393"};
        for (int i = 0; i < starts.size(); i++) {
            double from = scale.at(starts.get(i));
            paper.box(
                    Math.min(from, end),
                    HEAD,
                    Math.abs(end - from),
                    bottom - HEAD,
                    "fill=\"" + shades[Math.min(i, 4)] + "\"");
            double next = i + 1 < starts.size() ? scale.at(starts.get(i + 1)) : end;
            String name = Severity.names(hazard).get(i + 1);
            int letters = (int) (Math.abs(next - from) / Paper.LETTER);
            if (letters >= 5) {
                paper.small((from + next) / 2, HEAD - 10, "middle", Paper.GREY, Paper.fit(name, letters));
            }
        }
    }

    private static void row(Paper paper, Hazard hazard, Arm arm, Scale scale, double top) {
        String colour = arm.nullTwin()
                ? Paper.GREY
                : arm.name().equals(hazard.deployed().name()) ? Paper.ORANGE : Paper.BLUE;
        paper.line(scale.left(), top + ROW, scale.right(), top + ROW, Paper.pen(Paper.RULE, 1));
        paper.name(0, top + 24, arm.name(), 26);
        String role = arm.nullTwin()
                ? "null twin"
                : arm.name().equals(hazard.deployed().name())
                        ? "to be deployed"
                        : Adversaries.adapts(hazard.exhibit(), arm) ? "adversary" : "change";
        paper.small(0, top + 41, "start", Paper.GREY, role);
        List<Double> values = hazard.values(arm);
        List<double[]> dots = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, values.size()); i++) {
            double lift = 9 + 5.5 * (i * 7 % 5);
            dots.add(new double[] {scale.at(values.get(i)), top + lift});
        }
        paper.dots(dots, 2.6, "fill=\"" + colour + "\" fill-opacity=\"0.55\"");
        Standing.of(hazard, arm)
                .mean()
                .ifPresent(mean -> paper.whisker(
                        scale.at(mean.low()), scale.at(mean.value()), scale.at(mean.high()), top + 45, colour));
    }
}
