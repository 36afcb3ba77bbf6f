package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;
import risksim.report.governance.Piece.Steps;

/** The first page: what may be decided, by which numbers, and what to know before believing it. */
final class DecisionChapter {
    private DecisionChapter() {}

    static Chapter of(Dossier dossier) {
        List<Ruling> rulings = dossier.rulings();
        List<Piece> pieces = new ArrayList<>();
        if (rulings.isEmpty()) {
            pieces.add(
                    new Paragraph(
                            "No run of this report has an appetite, so there is no criterion that was fixed beforehand to decide by."));
        } else {
            pieces.add(table(rulings));
            pieces.add(RulingFigure.of("F1.1", rulings));
            pieces.add(reasons(rulings));
        }
        warnings(dossier, pieces);
        pieces.add(new Paragraph("The rules of decision, computed and not typed:"));
        pieces.add(new Steps(Rules.WORDS));
        return new Chapter(
                "S1", "Decision", lead(rulings), List.of("cop-4.1", "cop-4.2", "cop-7.2", "rmf-manage-1.1"), pieces);
    }

    /** The decision in one sentence. */
    static String lead(List<Ruling> rulings) {
        Decision overall = Rules.overall(rulings);
        long worst = rulings.stream().filter(one -> one.decision() == overall).count();
        String counted = rulings.isEmpty()
                ? "no criterion was fixed before the runs."
                : worst + " of " + Plain.count(rulings.size(), "risk", "risks") + (worst == 1 ? " is" : " are")
                        + " at this level.";
        boolean several = rulings.stream()
                        .map(one -> one.hazard().exhibit().id())
                        .distinct()
                        .count()
                > 1;
        String conditions = rulings.stream()
                .flatMap(one -> one.conditions().stream()
                        .map(words -> (several ? one.hazard().exhibit().id() + ": " : "") + words))
                .distinct()
                .collect(Collectors.joining(" "));
        return "Overall: " + overall.words().toLowerCase(Locale.ROOT) + "; " + counted
                + (overall == Decision.ACCEPT_WITH_CONDITIONS ? " " + conditions : "");
    }

    private static Grid table(List<Ruling> rulings) {
        List<List<String>> rows = rulings.stream()
                .map(one -> List.of(
                        one.hazard().exhibit().id(),
                        one.hazard().id() + " " + one.hazard().name(),
                        one.decision().sign() + " " + one.decision().words(),
                        one.hazard().appetite().words(),
                        one.hazard().margin() == 0
                                ? "none"
                                : Plain.number(one.hazard().margin()),
                        stands(one.deployed()),
                        one.remedy().map(arm -> stands(one.decisive())).orElse("none")))
                .toList();
        return new Grid(
                "T1.1",
                "Each risk: what was called acceptable before the run, what the arm came to that is to be deployed, and what the arm "
                        + "came to that is a condition. Numbers are means with their intervals at the confidence of the criterion.",
                List.of("run", "risk", "decision", "acceptable", "margin", "to be deployed", "on condition"),
                rows);
    }

    /** An arm with its mean and interval: "impatient: 0.380 (0.294 to 0.466)". */
    private static String stands(Standing standing) {
        return standing.arm().name() + ": "
                + standing.mean()
                        .map(mean -> Plain.number(mean.value()) + " (" + Plain.interval(mean) + ")")
                        .orElse("none told");
    }

    private static Grid reasons(List<Ruling> rulings) {
        List<List<String>> rows = rulings.stream()
                .map(one -> List.of(
                        one.hazard().exhibit().id(),
                        one.hazard().id(),
                        one.reason(),
                        one.conditions().isEmpty() ? "none" : String.join(" ", one.conditions())))
                .toList();
        return new Grid(
                "T1.2",
                "Why, and under which conditions. A parameter is named by its place in the scenario's file; annex A says what it means.",
                List.of("run", "risk", "reason", "conditions"),
                rows);
    }

    private static void warnings(Dossier dossier, List<Piece> pieces) {
        List<String> warnings = new ArrayList<>(Mixtures.of(dossier));
        for (Exhibit exhibit : dossier.exhibits()) {
            if (!dossier.hazards().isEmpty()
                    && dossier.hazards().stream()
                            .noneMatch(hazard -> hazard.exhibit().equals(exhibit))) {
                warnings.add(
                        exhibit.id() + ": no criterion was fixed before this run, so nothing is decided about it.");
            }
            exhibit.outcome().conclusions().warnings().forEach(warning -> warnings.add(exhibit.id() + ": " + warning));
        }
        pieces.add(new Paragraph(
                warnings.isEmpty()
                        ? "No lever was idle, no metric stood still, and no risk was beyond what the design could show: the check for empty "
                                + "findings has no warning."
                        : "Before you believe any of it: " + Plain.count(warnings.size(), "warning", "warnings")
                                + "."));
        if (!warnings.isEmpty()) {
            pieces.add(new Steps(warnings));
        }
    }
}
