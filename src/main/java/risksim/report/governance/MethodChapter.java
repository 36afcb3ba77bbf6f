package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import risksim.metric.statistics.Alternative;
import risksim.metric.statistics.PairedDesign;
import risksim.metric.statistics.Power;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;
import risksim.scenario.Arm;

/** How it was done, and what such a design can and cannot show. */
final class MethodChapter {
    private static final double LEVEL = 0.05;
    private static final double POWER = 0.8;

    private MethodChapter() {}

    static Chapter of(Dossier dossier) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(design(dossier));
        pieces.add(
                new Paragraph(
                        "Every replication is a seeded run. Replication number r has the same chance in every arm, so arms are "
                                + "compared in pairs and differ only by what the intervention causes. Means have Student's t intervals, shares of "
                                + "replications Clopper and Pearson's exact ones, tails bias-corrected bootstrap ones. Paired effects are tested by "
                                + "Wilcoxon's signed-rank test, and the p values of all arms and metrics of a run are adjusted together after Holm. Arms "
                                + "that are chosen after the run share the error of their intervals among all arms looked at."));
        pieces.add(power(dossier));
        pieces.addAll(Certificates.pieces(dossier));
        pieces.add(new Paragraph(twins(dossier)));
        int replications = dossier.exhibits().stream()
                .mapToInt(one -> one.outcome().all().size())
                .sum();
        String lead = "The report rests on " + Plain.count(replications, "seeded replication", "seeded replications")
                + " in " + Plain.count(dossier.exhibits().size(), "run", "runs")
                + (dossier.exhibits().stream()
                                .anyMatch(one -> one.scenario().arms().size() > 1)
                        ? ", compared in pairs that share their chance."
                        : "; no arm was compared with another.");
        return new Chapter(
                "S6",
                "Method",
                lead,
                List.of("cop-app-3.1", "rmf-map-2.3", "rmf-measure-2.1", "rmf-measure-2.13"),
                pieces);
    }

    private static Grid design(Dossier dossier) {
        List<List<String>> rows = dossier.exhibits().stream()
                .map(exhibit -> List.of(
                        exhibit.id(),
                        exhibit.scenario().arms().stream().map(Arm::name).collect(Collectors.joining(", ")),
                        Integer.toString(pairs(exhibit)),
                        Integer.toString(exhibit.outcome().others().size()),
                        Long.toString(exhibit.scenario().run().seed()),
                        ends(exhibit)))
                .toList();
        return new Grid(
                "T6.1",
                "The design of each run. The others are replications of sweeps, sensitivity, break points and branches.",
                List.of("run", "arms", "replications each", "others", "seed", "a replication ends"),
                rows);
    }

    static int pairs(Exhibit exhibit) {
        return exhibit.outcome().replications().size()
                / exhibit.scenario().arms().size();
    }

    private static String ends(Exhibit exhibit) {
        var run = exhibit.scenario().run();
        String last = String.format(Locale.ROOT, "after %,d ticks", run.atMost());
        String settled = run.until()
                .stableFor()
                .map(ticks -> String.format(Locale.ROOT, "when no agent changed its mind for %,d ticks, or ", ticks))
                .orElse("");
        String looks =
                run.precision().isEmpty() ? "" : "; replications end at the first of several looks fixed beforehand";
        return settled + last + looks;
    }

    private static Piece power(Dossier dossier) {
        List<List<String>> rows = new ArrayList<>();
        for (Exhibit exhibit : dossier.exhibits()) {
            int pairs = pairs(exhibit);
            int family = tests(exhibit);
            if (pairs < 2 || family == 0) {
                continue;
            }
            double smallest = smallest(pairs);
            double reach = Math.min(1, smallest * family);
            rows.add(List.of(
                    exhibit.id(),
                    Integer.toString(pairs),
                    Integer.toString(family),
                    String.format(Locale.ROOT, "%.2g", smallest),
                    String.format(Locale.ROOT, "%.2g", reach),
                    reach <= LEVEL ? "yes" : "NO: no effect can be called significant",
                    String.format(Locale.ROOT, "%.2f", Power.detectablePaired(pairs, POWER, LEVEL / family)),
                    Plain.share(risksim.metric.Estimates.share(0, pairs, 0.95))));
        }
        return rows.isEmpty()
                ? new Paragraph("No arm was compared with another, so no test was made and none has power.")
                : new Grid(
                        "T6.2",
                        "What the design can show: the smallest p value that it can reach, before and after adjustment; the smallest effect, "
                                + "in standard deviations of a difference, that a t test of the adjusted level finds in 80 % of such runs; and "
                                + "what no breach in any replication would still leave possible.",
                        List.of(
                                "run",
                                "pairs",
                                "tests",
                                "smallest p",
                                "adjusted",
                                "can reach 0.05",
                                "smallest effect",
                                "no breach means"),
                        rows);
    }

    private static int tests(Exhibit exhibit) {
        return (int) exhibit.outcome().conclusions().effects().stream()
                .filter(effect -> effect.p().isPresent())
                .count();
    }

    private static double smallest(int pairs) {
        return new PairedDesign(pairs).smallestSignedRank(Alternative.TWO_SIDED);
    }

    /** Whether an effect on so many pairs could be told from chance, were it large enough and the others what they are (Holm 1979). */
    static boolean canTell(Exhibit exhibit, int pairs) {
        if (pairs < 2) {
            return false;
        }
        double smallest = smallest(pairs);
        long others = exhibit.outcome().conclusions().effects().stream()
                .filter(effect -> effect.p().map(p -> p >= smallest).orElse(false))
                .count();
        return smallest * Math.max(1, others) <= LEVEL;
    }

    private static String twins(Dossier dossier) {
        List<String> with = dossier.exhibits().stream()
                .filter(one -> one.scenario().arms().stream().anyMatch(Arm::nullTwin))
                .map(Exhibit::id)
                .toList();
        return with.isEmpty()
                ? "No run has a null twin, an arm in which the behaviour cannot pay; what a metric shows where there is nothing to see is not "
                        + "known."
                : "Null twins, arms in which the behaviour cannot pay, were run in " + String.join(", ", with)
                        + "; they show what a metric says where there is nothing to see.";
    }
}
