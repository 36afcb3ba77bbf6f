package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import risksim.experiment.ArmEffect;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;

/** Whether arms amplify each other: the main effects and interactions of runs whose arms are all combinations of factors. */
final class FactorialTable {
    private FactorialTable() {}

    static List<Piece> of(Dossier dossier) {
        List<Piece> pieces = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Hazard hazard : dossier.hazards()) {
            List<ArmEffect> contrasts = hazard.exhibit().outcome().conclusions().contrasts().stream()
                    .filter(contrast -> contrast.metric().equals(hazard.metric()))
                    .toList();
            contrasts.forEach(contrast -> rows.add(MitigationChapter.row(hazard.exhibit(), contrast)));
            if (!contrasts.isEmpty()) {
                pieces.add(new Paragraph(told(hazard, contrasts)));
            }
        }
        if (!rows.isEmpty()) {
            pieces.add(new Grid(
                    "T9.5",
                    "Do arms amplify each other? A main effect is what an arm changes on average over all combinations of the others, an "
                            + "interaction half of what one adds to the effect of the other (Box, Hunter and Hunter 2005, chapter 5).",
                    MitigationChapter.head("contrast"),
                    rows));
        }
        return pieces;
    }

    private static String told(Hazard hazard, List<ArmEffect> contrasts) {
        String certain = contrasts.stream()
                .filter(ArmEffect::significant)
                .map(contrast -> contrast.arm() + ": "
                        + Plain.number(contrast.difference().value()) + " (" + Plain.interval(contrast.difference())
                        + ")")
                .collect(Collectors.joining("; "));
        long rest =
                contrasts.stream().filter(contrast -> !contrast.significant()).count();
        return hazard.id() + ", over all combinations of the arms of "
                + hazard.exhibit().id() + ": "
                + (certain.isEmpty() ? "nothing is beyond what chance explains" : certain)
                + (rest == 0 || certain.isEmpty() ? "" : "; the other " + rest + " chance could explain")
                + ".";
    }
}
