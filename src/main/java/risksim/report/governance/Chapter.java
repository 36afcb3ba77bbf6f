package risksim.report.governance;

import java.util.List;

/**
 * One numbered section of a governance report.
 *
 * @param id "S1" to "S17", "A" to "C" for annexes
 * @param title as it stands in the table of contents
 * @param lead what the reader learns here, in one plain sentence
 * @param anchors ids of the clauses, as in the crosswalk, that ask for it
 * @param pieces its content, in order; a table without a row says nothing and is left out
 */
public record Chapter(String id, String title, String lead, List<String> anchors, List<Piece> pieces) {
    public Chapter {
        anchors = List.copyOf(anchors);
        pieces = pieces.stream()
                .filter(piece ->
                        !(piece instanceof Piece.Grid grid && grid.rows().isEmpty()))
                .toList();
    }
}
