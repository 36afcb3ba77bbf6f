package risksim.report.governance;

import java.util.List;
import risksim.check.Check;

/** What a chapter is made of. All texts are plain; whoever prints them escapes them. */
public sealed interface Piece {
    /** A paragraph. */
    record Paragraph(String text) implements Piece {}

    /**
     * A table.
     *
     * @param id "T7.1": chapter and number; its cells are T7.1.r1.c1 and so on
     * @param rows each as long as the head
     */
    record Grid(String id, String caption, List<String> head, List<List<String>> rows) implements Piece {
        public Grid {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            int width = head.size();
            Check.that(rows.stream().allMatch(row -> row.size() == width), id + " has rows of another length");
        }
    }

    /**
     * A figure.
     *
     * @param id "F8.1"
     * @param title what is drawn
     * @param caption what to see in it
     * @param svg the picture as one element, ready to stand in a page; every text in it is escaped
     */
    record Drawing(String id, String title, String caption, String svg) implements Piece {}

    /** A list; items that begin with "$ " are commands. */
    record Steps(List<String> items) implements Piece {
        public Steps {
            items = List.copyOf(items);
        }
    }
}
