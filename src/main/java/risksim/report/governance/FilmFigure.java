package risksim.report.governance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import risksim.experiment.Replication;
import risksim.report.governance.Evidence.Shown;
import risksim.report.governance.Film.Frame;
import risksim.report.governance.Film.Lane;
import risksim.report.governance.Piece.Drawing;

/** The replications that are shown as strips: one below the other, each from its first tick to its last. */
final class FilmFigure {
    private static final double LEFT = 206;
    private static final double RIGHT = Paper.WIDTH - 8.0;
    private static final double TALL = 24;
    private static final double GAP = 3;
    private static final double APART = 13;
    private static final int LONGEST = 16;
    /** Steps of one scale, from pale to dark (ColorBrewer YlGnBu); told apart in grey too. */
    private static final List<String> STEPS = List.of("#ffffcc", "#c7e9b4", "#7fcdbb", "#41b6c4", "#2c7fb8", "#253494");
    /** Kinds without an order (Okabe and Ito 2008). */
    private static final List<String> KINDS = List.of("#0072b2", "#e69f00", "#009e73", "#f0e442", "#cc79a7", "#222222");

    private FilmFigure() {}

    static Drawing of(String id, Hazard hazard, List<Shown> shown, Map<Replication, Film> films) {
        Film first = films.values().iterator().next();
        List<Lane> lanes = first.lanes();
        double each = lanes.size() * (TALL + GAP) + APART;
        Map<String, Lane> legends = new LinkedHashMap<>();
        lanes.forEach(lane -> legends.putIfAbsent(String.join("\n", lane.kinds()), lane));
        List<List<String>> rows = new ArrayList<>();
        legends.values().forEach(lane -> rows.addAll(Legend.rows(head(lane, legends), lane.kinds())));
        double foot = 10 + shown.size() * each;
        Paper paper = new Paper(id, (int) (foot + 8 + 20.0 * rows.size()));
        for (int i = 0; i < shown.size(); i++) {
            strip(paper, hazard, shown.get(i), films, 10 + i * each);
        }
        double y = foot + 10;
        for (Lane lane : legends.values()) {
            y = Legend.draw(paper, head(lane, legends), lane, y);
        }
        return paper.drawing(
                hazard.exhibit().id() + ": " + (first.people() ? "who stayed" : "what was chosen")
                        + " in these replications",
                "Each strip is one replication, played again for this report and with the hash that the run kept: its first tick is on the left, "
                        + "its last on the right. "
                        + (first.people()
                                ? "Colours are the people who are with the service, by group, stacked from below in the order of the legend; "
                                        + "white is everybody else. A colour that grows thin is a group that goes."
                                : "Colours are what was chosen, stacked from below in the order of the legend; a colour is as high as its share "
                                        + "of all choices at that time. One colour alone is what everybody had settled on."));
    }

    /** Whose legend it is, where lanes have several. */
    private static String head(Lane lane, Map<String, Lane> legends) {
        return legends.size() == 1 ? "" : lane.name() + ":";
    }

    private static void strip(Paper paper, Hazard hazard, Shown shown, Map<Replication, Film> films, double top) {
        Replication one = shown.replication();
        boolean beyond = hazard.appetite().exceededBy(hazard.value(one));
        paper.small(2, top + 15, "start", Paper.INK, shown.why() + ": no. " + one.number());
        paper.small(
                2,
                top + 30,
                "start",
                beyond ? "#a34700" : Paper.GREEN,
                (beyond ? "\u25B2 " : "\u25CF ") + Plain.number(hazard.value(one)));
        Film film = films.get(one);
        if (film == null) {
            paper.small(
                    LEFT, top + 15, "start", Paper.INK, "not drawn: this program plays it otherwise than the run did");
            return;
        }
        for (int i = 0; i < film.lanes().size(); i++) {
            Lane lane = film.lanes().get(i);
            double y = top + i * (TALL + GAP);
            paper.small(LEFT - 7, y + 16, "end", Paper.GREY, Paper.fit(lane.name(), LONGEST));
            paper.box(LEFT, y, RIGHT - LEFT, TALL, "fill=\"#ffffff\" stroke=\"#b9b9b9\"");
            stack(paper, lane, y, one.ticks());
        }
    }

    static String colour(Lane lane, int kind) {
        if (!lane.ordered()) {
            return KINDS.get(kind);
        }
        int kinds = lane.kinds().size();
        return STEPS.get(kinds == 1 ? 0 : kind * (STEPS.size() - 1) / (kinds - 1));
    }

    /** The last kind first, each as a step line that covers all below it, so that a kind takes one path and not one box a stretch. */
    private static void stack(Paper paper, Lane lane, double top, long ticks) {
        for (int kind = lane.kinds().size() - 1; kind >= 0; kind--) {
            StringBuilder path = new StringBuilder(form("M%s %s", LEFT, top + TALL));
            double height = -1;
            boolean any = false;
            for (Frame frame : lane.frames()) {
                double sum = 0;
                for (int below = 0; below <= kind; below++) {
                    sum += frame.shares().get(below);
                }
                any |= frame.shares().get(kind) > 0;
                if (Math.abs(sum - height) > 1e-9) {
                    path.append(form("V%s", top + TALL * (1 - Math.min(1, sum))));
                    height = sum;
                } else {
                    path.setLength(path.lastIndexOf("H"));
                }
                path.append(form("H%s", LEFT + (RIGHT - LEFT) * frame.to() / ticks));
            }
            if (any) {
                paper.path(path + form("V%sZ", top + TALL), "fill=\"" + colour(lane, kind) + "\"");
            }
        }
    }

    private static String form(String form, double... numbers) {
        Object[] texts = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            texts[i] = String.format(Locale.ROOT, "%.1f", numbers[i]).replace(".0", "");
        }
        return String.format(Locale.ROOT, form, texts);
    }
}
