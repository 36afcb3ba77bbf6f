package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;

/** Likelihood against severity, before and after the remedy. */
final class MatrixChapter {
    /** Why a remedy's interval is wider than in section 7. */
    private static final String SHARED =
            " An arm that was chosen after the run shares its error with all arms looked at, so its likelihood has a "
                    + "wider interval here than in table T7.1.";

    private MatrixChapter() {}

    /** The same, where there is a remedy. */
    static String shared(List<Ruling> rulings) {
        return rulings.stream().anyMatch(ruling -> ruling.remedy().isPresent()) ? SHARED : "";
    }

    static Chapter of(Dossier dossier) {
        List<Ruling> rulings = dossier.rulings();
        Matrix matrix = new Matrix(rulings);
        List<Piece> pieces = new ArrayList<>();
        if (!matrix.places().isEmpty()) {
            pieces.add(MatrixFigure.of("F8.1", matrix));
        }
        pieces.add(new Paragraph("The rule of the cells: " + matrix.rule()));
        String untiered = rulings.stream()
                .map(Ruling::hazard)
                .filter(hazard -> hazard.tiers().isEmpty())
                .map(Hazard::id)
                .collect(Collectors.joining(", "));
        if (!untiered.isEmpty()) {
            pieces.add(
                    new Paragraph(
                            "No tiers of severity were fixed beforehand for " + untiered
                                    + ". A scale made after the results would fit them, so the boxes of these risks span all columns."));
        }
        String untold = rulings.stream()
                .filter(ruling -> ruling.deployed().beyond().isEmpty())
                .map(ruling -> ruling.hazard().id())
                .collect(Collectors.joining(", "));
        if (!untold.isEmpty()) {
            pieces.add(new Paragraph("Not in the matrix, since no number of it is told: " + untold + "."));
        }
        pieces.add(table(matrix));
        String lead =
                "Each risk is a box and not a dot: as high as what is known of its likelihood, as wide as what is known of its severity.";
        return new Chapter("S8", "Likelihood and severity", lead, List.of("cop-3.4"), pieces);
    }

    private static Grid table(Matrix matrix) {
        List<List<String>> rows = new ArrayList<>();
        for (Matrix.Place place : matrix.places()) {
            rows.add(row(matrix, place.ruling(), place.ruling().deployed(), place.before()));
            place.after()
                    .ifPresent(after ->
                            rows.add(row(matrix, place.ruling(), place.ruling().decisive(), after)));
        }
        return new Grid(
                "T8.1",
                "The boxes in numbers. Severity is the mean over the replications beyond the threshold."
                        + shared(matrix.rulings()),
                List.of("run", "risk", "arm", "beyond", "severity when beyond", "cells touched"),
                rows);
    }

    private static List<String> row(Matrix matrix, Ruling ruling, Standing standing, Matrix.Box box) {
        String severity = Severity.whenBeyond(ruling.hazard(), standing.arm())
                .map(Plain::estimate)
                .orElse("unknown: fewer than 2 replications were beyond");
        return List.of(
                ruling.hazard().exhibit().id(),
                ruling.hazard().id(),
                standing.arm().name(),
                standing.beyond().map(Plain::share).orElse("unknown"),
                severity,
                matrix.touched(box));
    }
}
