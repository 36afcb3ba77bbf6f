package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import risksim.experiment.ArmEffect;
import risksim.metric.Card;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;
import risksim.scenario.MetricChoice;

/** What each intervention changes, alone and combined, and what it costs. */
final class MitigationChapter {
    private static final String NONE = "no pair differs";

    private MitigationChapter() {}

    static Chapter of(Dossier dossier) {
        List<Hazard> hazards = dossier.hazards();
        List<Piece> pieces = new ArrayList<>();
        List<List<String>> gains = new ArrayList<>();
        List<List<String>> costs = new ArrayList<>();
        for (Exhibit exhibit : dossier.exhibits()) {
            for (ArmEffect effect : Adversaries.interventions(exhibit)) {
                boolean judged = hazards.stream()
                        .anyMatch(hazard -> hazard.exhibit().equals(exhibit)
                                && hazard.metric().equals(effect.metric()));
                (judged ? gains : costs).add(row(exhibit, effect));
            }
        }
        forests(hazards, pieces);
        tables(gains, costs, pieces);
        pieces.addAll(FactorialTable.of(dossier));
        pieces.addAll(AdversaryTables.of(dossier));
        String lead = gains.isEmpty()
                ? costs.isEmpty()
                        ? "No intervention was simulated."
                        : "Arms were compared, but in no metric that a criterion holds against an appetite."
                : "Arms were compared in " + Plain.count(gains.size(), "pairing", "pairings") + " of arm and risk, "
                        + certain(gains) + " of them beyond what chance explains" + blind(gains) + ".";
        List<String> anchors = List.of("cop-7.3", "cop-app-3.3", "aia-9-2-d", "rmf-map-3.2");
        return new Chapter("S9", "Mitigations compared", lead, anchors, pieces);
    }

    private static void forests(List<Hazard> hazards, List<Piece> pieces) {
        int figure = 1;
        for (Hazard hazard : hazards) {
            Optional<Piece> forest = ForestFigure.of("F9." + figure, hazard).map(piece -> piece);
            forest.ifPresent(pieces::add);
            figure += forest.isPresent() ? 1 : 0;
        }
    }

    private static void tables(List<List<String>> gains, List<List<String>> costs, List<Piece> pieces) {
        String effects =
                "Effects on the risks: arm minus baseline, pair by pair. A combination is named by its parts. The interval is of one "
                        + "change alone; the p value counts all tests of the run, so it may leave open what the interval alone would not. The change "
                        + "in sd is over the standard deviation of the pairs' changes, corrected for few pairs (Hedges).";
        String sides = "Cost and side effects: the same for every other metric of the scenario.";
        pieces.add(
                gains.isEmpty()
                        ? new Paragraph(
                                costs.isEmpty()
                                        ? "No intervention was compared with the baseline, so nothing is known of what would help."
                                        : "No risk is named, so nothing is known of what would help against one.")
                        : new Grid("T9.1", effects, head("arm"), gains));
        pieces.add(
                costs.isEmpty()
                        ? new Paragraph(
                                "Cost: no other metric was compared, so the cost of the interventions is not known.")
                        : new Grid("T9.2", sides, head("arm"), costs));
    }

    /** The heads of the columns of {@link #row}; the second says whose effect it is. */
    static List<String> head(String whose) {
        return List.of("run", whose, "metric", "change", "95 % interval", "pairs", "adjusted p", "in sd", "reading");
    }

    private static String blind(List<List<String>> rows) {
        long blind =
                rows.stream().filter(row -> row.get(8).contains("so few pairs")).count();
        return blind == 0 ? "" : "; in " + blind + " of them the design could not have told any effect from chance";
    }

    private static long certain(List<List<String>> rows) {
        return rows.stream()
                .filter(row -> !row.get(8).startsWith("chance") && !row.get(8).equals(NONE))
                .count();
    }

    static List<String> row(Exhibit exhibit, ArmEffect effect) {
        return List.of(
                exhibit.id(),
                effect.arm(),
                effect.metric(),
                Plain.number(effect.difference().value()),
                Plain.interval(effect.difference()),
                Integer.toString(effect.pairs()),
                Plain.p(effect.adjusted()),
                effect.standardised().map(MitigationChapter::size).orElse("none"),
                reading(exhibit, effect));
    }

    /** An effect in standard deviations; where differences hardly vary it is large beyond meaning. */
    private static String size(double sd) {
        return Math.abs(sd) > 100 ? sd > 0 ? "above 100" : "below -100" : String.format(Locale.ROOT, "%.2f", sd);
    }

    /** Better, worse, other, or what chance could do. */
    private static String reading(Exhibit exhibit, ArmEffect effect) {
        boolean alike = effect.difference().low() == 0 && effect.difference().high() == 0;
        if (!effect.significant()) {
            return effect.adjusted().isEmpty() || alike
                    ? NONE
                    : MethodChapter.canTell(exhibit, effect.pairs())
                            ? "chance could explain it"
                            : "chance cannot be ruled out by so few pairs, however large the effect";
        }
        Card.Harm harm = harm(exhibit, effect.metric());
        if (harm == Card.Harm.NONE) {
            return "changes, neither better nor worse";
        }
        return effect.difference().value() > 0 == (harm == Card.Harm.HIGH) ? "worse" : "better";
    }

    private static Card.Harm harm(Exhibit exhibit, String metric) {
        return exhibit.scenario().metrics().stream()
                .filter(choice -> metric.equals(choice.name()) || metric.endsWith("." + choice.name()))
                .map(MetricChoice::spec)
                .map(spec -> spec.card().harm())
                .findFirst()
                .orElse(Card.Harm.NONE);
    }
}
