package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import risksim.check.Interval;
import risksim.experiment.Survivals;
import risksim.report.governance.Piece.Drawing;
import risksim.report.governance.Piece.Grid;

/** Time to onset where people are served: how long they kept to their first session, by arm and by group. */
final class Leaving {
    private static final List<String> COLOURS =
            List.of(Paper.ORANGE, Paper.BLUE, Paper.GREEN, "#cc79a7", "#222222", "#8a6d00");
    private static final List<String> DASHES = List.of("none", "7 4", "2 3", "9 3 2 3", "4 2", "12 4");
    private static final double LEFT = 52;
    private static final double TOP = 12;
    private static final double BOTTOM = 232;

    private Leaving() {}

    /** Whether the people of a run were followed, and some left. */
    static boolean followed(Exhibit exhibit) {
        return lines(exhibit).stream().anyMatch(line -> line.ended() > 0);
    }

    private static List<Survivals.Line> lines(Exhibit exhibit) {
        return exhibit.outcome().conclusions().survival().curves();
    }

    /** Figures and tables of all runs that have such people; nothing if none has. */
    static List<Piece> of(Dossier dossier, int figure) {
        List<Piece> pieces = new ArrayList<>();
        List<List<String>> kept = new ArrayList<>();
        List<List<String>> compared = new ArrayList<>();
        for (Exhibit exhibit : dossier.exhibits()) {
            if (followed(exhibit)) {
                pieces.add(drawing("F7." + (figure + pieces.size()), exhibit));
                lines(exhibit).forEach(line -> kept.add(row(exhibit, line)));
                exhibit.outcome()
                        .conclusions()
                        .survival()
                        .comparisons()
                        .forEach(one -> compared.add(row(exhibit, one)));
            }
        }
        if (!kept.isEmpty()) {
            pieces.add(kept(kept));
        }
        if (!compared.isEmpty()) {
            pieces.add(compared(compared));
        }
        return pieces;
    }

    private static Grid kept(List<List<String>> rows) {
        return new Grid(
                "T7.5",
                "Time to onset: how long people kept to their first session (Kaplan and Meier 1958), over all replications of an arm. "
                        + "Who was still there at the end counts as such, and not as somebody who stays for ever. Intervals are of 95 % and "
                        + "take people as independent of each other, given what is shown to them.",
                List.of("run", "arm", "people", "how many", "left", "still there at the end", "half have left by tick"),
                rows);
    }

    private static Grid compared(List<List<String>> rows) {
        return new Grid(
                "T7.6",
                "The same, compared: log-rank tests whose p values are adjusted together (Holm), and what an arm changes in ticks kept, "
                        + "replication by replication. Arms share their chance, for which the test was not made: it errs towards finding "
                        + "nothing, and the interval of the change may find what it does not.",
                List.of("run", "arm", "compared with", "chi-square", "adjusted p", "ticks kept, arm minus baseline"),
                rows);
    }

    private static List<String> row(Exhibit exhibit, Survivals.Line line) {
        return List.of(
                exhibit.id(),
                line.arm(),
                line.group(),
                String.format(Locale.ROOT, "%,d", line.people()),
                String.format(Locale.ROOT, "%,d", line.ended()),
                Plain.percent(line.kept().value()) + " % ("
                        + Plain.percent(line.kept().low()) + " to "
                        + Plain.percent(line.kept().high()) + " %)",
                line.median().map(Interval::plain).orElse("not reached"));
    }

    private static List<String> row(Exhibit exhibit, Survivals.Comparison one) {
        return List.of(
                exhibit.id(),
                one.arm(),
                one.kind() == Survivals.Kind.ARMS ? "the baseline" : "its groups",
                one.chiSquare()
                        .map(chi -> String.format(Locale.ROOT, "%,.1f", chi))
                        .orElse("none ended"),
                one.adjusted().map(p -> Plain.p(Optional.of(p))).orElse("-"),
                one.ticks().map(Plain::estimate).orElse("-"));
    }

    /** All people of each arm; where there is one arm alone, its groups. */
    private static Drawing drawing(String id, Exhibit exhibit) {
        List<Survivals.Line> all = lines(exhibit).stream()
                .filter(line -> line.group().equals(Survivals.ALL))
                .toList();
        List<Survivals.Line> drawn = all.size() > 1 || lines(exhibit).size() == 1 ? all : lines(exhibit);
        List<Survivals.Line> most = drawn.subList(0, Math.min(COLOURS.size(), drawn.size()));
        double last = most.stream()
                .mapToDouble(line -> line.points().get(line.points().size() - 1).tick())
                .max()
                .orElse(1);
        List<String> names = most.stream()
                .map(line -> drawn.equals(all) ? line.arm() : line.group())
                .toList();
        int rows = (names.size() + 1) / 2;
        Paper paper = new Paper(id, (int) BOTTOM + 44 + 18 * rows);
        Scale across = new Scale(0, Math.max(1, last), LEFT, Paper.WIDTH - 14.0);
        paper.axis(across, TOP, BOTTOM, "ticks since the first session began");
        for (int part = 0; part <= 4; part++) {
            double y = BOTTOM - (BOTTOM - TOP) * part / 4;
            paper.line(LEFT, y, across.right(), y, Paper.pen(Paper.RULE, 1));
            paper.small(LEFT - 8, y + 4, "end", Paper.GREY, 25 * part + " %");
        }
        for (int i = 0; i < most.size(); i++) {
            Survivals.Line line = most.get(i);
            String pen = "fill=\"none\" stroke=\"" + COLOURS.get(i) + "\" stroke-width=\"2\" stroke-dasharray=\""
                    + DASHES.get(i) + "\"";
            paper.path(staircase(line, across), pen);
            double x = i % 2 == 0 ? LEFT : LEFT + Paper.WIDTH / 2.0 - 20;
            double y = BOTTOM + 52 + 18.0 * (i / 2);
            paper.path(String.format(Locale.ROOT, "M%.1f %.1fh40", x, y), pen);
            paper.small(x + 48, y + 4, "start", Paper.INK, Paper.fit(names.get(i), 40));
        }
        return paper.drawing(
                exhibit.id() + ": how long people stay",
                "The part of all people who are still in their first session. A line that lies lower loses people sooner"
                        + (drawn.size() > most.size()
                                ? "; the first " + most.size() + " of " + drawn.size()
                                        + " lines are drawn, and all stand in table T7.5."
                                : "."));
    }

    private static String staircase(Survivals.Line line, Scale across) {
        StringBuilder path = new StringBuilder();
        for (Survivals.Point point : line.points()) {
            double x = across.at(point.tick());
            double y = BOTTOM - (BOTTOM - TOP) * point.survival();
            path.append(String.format(Locale.ROOT, path.isEmpty() ? "M%.1f %.1f" : "H%.1fV%.1f", x, y));
        }
        return path.toString();
    }
}
