package risksim.report;

import java.util.ArrayList;
import java.util.List;
import risksim.experiment.Outcome;
import risksim.experiment.Survivals;

/** The survival figures of a run: arms side by side, the baseline in each; then the groups of the baseline. */
final class SurvivalFigures {
    private final Outcome outcome;

    SurvivalFigures(Outcome outcome) {
        this.outcome = outcome;
    }

    List<Figure> all() {
        String base = outcome.scenario().baseline().name();
        List<Survivals.Line> lines = outcome.conclusions().survival().curves();
        List<Survivals.Line> arms = lines.stream()
                .filter(line -> line.group().equals(Survivals.ALL))
                .toList();
        List<Survivals.Line> baseline =
                arms.stream().filter(line -> line.arm().equals(base)).toList();
        List<Survivals.Line> others =
                arms.stream().filter(line -> !line.arm().equals(base)).toList();
        List<Figure> figures = new ArrayList<>();
        int most = Charts.SERIES.length - 1;
        for (int from = 0; from < Math.max(1, others.size()) && !arms.isEmpty(); from += most) {
            List<Survivals.Line> shown = new ArrayList<>(baseline);
            shown.addAll(others.subList(from, Math.min(others.size(), from + most)));
            String title = "How long people stay, by arm" + (from > 0 ? " (continued)" : "");
            add(figures, shown, shown.stream().map(Survivals.Line::arm).toList(), title);
        }
        List<Survivals.Line> groups = lines.stream()
                .filter(line -> line.arm().equals(base) && !line.group().equals(Survivals.ALL))
                .limit(Charts.SERIES.length)
                .toList();
        if (!groups.isEmpty()) {
            List<String> names = groups.stream().map(Survivals.Line::group).toList();
            add(figures, groups, names, "How long people stay in '" + base + "', by group");
        }
        return figures;
    }

    private static void add(List<Figure> to, List<Survivals.Line> lines, List<String> names, String title) {
        new SurvivalFigure(lines, names, title, "survival" + to.size()).figure().ifPresent(to::add);
    }
}
