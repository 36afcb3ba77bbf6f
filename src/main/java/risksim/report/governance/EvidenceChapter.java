package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import risksim.experiment.Replication;
import risksim.report.governance.Evidence.Shown;
import risksim.report.governance.Piece.Drawing;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;
import risksim.report.governance.Piece.Steps;

/** Single replications, drawn by chance and chosen for what they are, that a reader can watch. */
final class EvidenceChapter {
    private EvidenceChapter() {}

    static Chapter of(Dossier dossier) {
        List<Piece> pieces = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        List<String> commands = new ArrayList<>();
        for (Hazard hazard : Evidence.first(dossier.hazards())) {
            List<Shown> shown = Evidence.of(hazard);
            if (shown.isEmpty()) {
                continue;
            }
            drawn(hazard, shown, pieces);
            shown.forEach(one -> rows.add(row(hazard, one)));
            shown.forEach(
                    one -> commands.add("$ ./risksim view" + command(hazard, one) + " --tick " + tick(hazard, one)));
            commands.add("$ ./risksim film" + command(hazard, shown.get(shown.size() - 2)) + " --to worst-of-"
                    + hazard.exhibit().id() + ".gif");
        }
        pieces.add(new Grid(
                "T14.1",
                "The replications: five drawn at random with the scenario's own seed, the worst, and the one in the middle. The hash of a "
                        + "replication is that of every decision, outcome and memory in it.",
                List.of("run", "why", "arm", "replication", "metric", "value", "ticks", "settled", "hash"),
                rows));
        if (!rows.isEmpty()) {
            pieces.add(new Paragraph(
                    "Each of them can be watched in a window, or filmed where there is no display; REPORT stands for the folder "
                            + "of this report:"));
            pieces.add(new Steps(commands.stream().distinct().toList()));
        }
        pieces.add(Incidents.of(dossier));
        IncidentRecord.of(dossier).ifPresent(pieces::add);
        return new Chapter("S14", "Evidence", lead(rows), List.of("cop-7.3", "cop-9.2"), pieces);
    }

    private static String lead(List<List<String>> rows) {
        long different = rows.stream()
                .map(row -> row.get(0) + " " + row.get(3))
                .distinct()
                .count();
        return rows.isEmpty()
                ? "No replication is shown: without a criterion that has numbers there is no risk to choose them by."
                : Plain.count(different, "replication is", "replications are")
                        + (different == 1
                                ? " shown, the only one there is."
                                : " shown, most of them drawn by chance, so that the examples do not flatter.");
    }

    /** The strips of what everybody did; where they cannot be had, and where a run kept a path besides, what the run kept. */
    private static void drawn(Hazard hazard, List<Shown> shown, List<Piece> pieces) {
        List<Replication> kept = shown.stream().map(Shown::replication).toList();
        Replays replays = new Replays(hazard);
        boolean few = replays.decisions(kept) <= Replays.MOST;
        Map<Replication, Film> films = few ? replays.of(kept) : Map.of();
        if (!films.isEmpty()) {
            pieces.add(FilmFigure.of(next(pieces), hazard, shown, films));
        }
        if (films.isEmpty() || TraceFigure.drawsPaths(shown)) {
            pieces.add(TraceFigure.of(next(pieces), hazard, shown));
        }
        if (films.isEmpty()) {
            pieces.add(new Paragraph(
                    hazard.exhibit().id() + ": what everybody did in these replications is not drawn, since "
                            + (few
                                    ? "this program plays them otherwise than the run did; risksim verify tells more."
                                    : String.format(
                                            Locale.ROOT,
                                            "they hold more than %,.0f decisions; the commands below show it.",
                                            Replays.MOST))));
        }
    }

    private static String next(List<Piece> pieces) {
        return "F14." + (pieces.stream().filter(Drawing.class::isInstance).count() + 1);
    }

    private static List<String> row(Hazard hazard, Shown shown) {
        Replication one = shown.replication();
        return List.of(
                hazard.exhibit().id(),
                shown.why(),
                one.arm(),
                Integer.toString(one.number()),
                hazard.metric(),
                Plain.number(hazard.value(one)),
                String.format(Locale.ROOT, "%,d", one.ticks()),
                one.settled() ? "yes" : "no",
                one.hash());
    }

    /** Which replication is watched, in the words of the commands view and film. */
    private static String command(Hazard hazard, Shown shown) {
        Replication one = shown.replication();
        String baseline = hazard.exhibit().scenario().baseline().name();
        String arm = one.arm().equals(baseline) ? "" : " --arm " + one.arm();
        return " " + Evidence.folder(hazard.exhibit()) + arm + " --replication " + one.number();
    }

    /** A window before its end; a tenth of its length, where that is less, so that something has happened by then. */
    private static long tick(Hazard hazard, Shown shown) {
        long ticks = shown.replication().ticks();
        return ticks - Math.min(hazard.exhibit().scenario().run().window(), ticks / 10);
    }
}
