package risksim.report.governance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.check.Check;
import risksim.file.Tsv;

/** Which clause of which text a section answers, as data (columns of SSSOM), each row with how its wording was checked. */
final class Crosswalk {
    private static final List<String> COLUMNS = List.of(
            "subject_id",
            "subject_label",
            "predicate_id",
            "object_id",
            "object_label",
            "mapping_justification",
            "author_label",
            "reviewer_label",
            "status",
            "checked",
            "comment");

    private Crosswalk() {}

    /** How far a section answers a clause. */
    enum Status {
        COVERS("covers"),
        SUPPORTS("supports"),
        DOES_NOT_ADDRESS("does not address"),
        /** The clause's wording was not seen, so none is printed. */
        UNVERIFIED("unverified");

        private final String words;

        Status(String words) {
            this.words = words;
        }

        /** As the tables write it. */
        String words() {
            return words;
        }

        static Status of(String words) {
            for (Status status : values()) {
                if (status.words.equals(words)) {
                    return status;
                }
            }
            throw new IllegalArgumentException(
                    "status must be covers, supports, does not address or unverified, was " + words);
        }
    }

    /**
     * A section and a clause.
     *
     * @param section "S4", or "none"
     * @param clause id of the clause
     * @param wording what the clause is about; empty where that was not checked
     * @param checked "prim" where the text itself was read, "src" through another tool's copy, "pg" quoted by pages, "none"
     * @param note in what sense
     */
    record Row(String section, String clause, String wording, Status status, String checked, String note) {
        Row {
            boolean unverified = status == Status.UNVERIFIED;
            Check.that(List.of("prim", "src", "pg", "none").contains(checked), clause + ": checked was " + checked);
            Check.that(
                    unverified == checked.equals("none"),
                    clause + ": what was not checked is unverified, and no other");
            Check.that(
                    unverified == wording.isEmpty(),
                    clause + ": a wording that was not checked must not stand in the table");
            Check.that(!unverified || note.isEmpty(), clause + ": nothing is said of a clause that was not checked");
        }

        static Row of(Map<String, String> cells) {
            return new Row(
                    cell(cells, "subject_id"),
                    cell(cells, "object_id"),
                    cell(cells, "object_label"),
                    Status.of(cell(cells, "status")),
                    cell(cells, "checked"),
                    cell(cells, "comment"));
        }

        private static String cell(Map<String, String> cells, String column) {
            return Optional.ofNullable(cells.get(column)).orElseThrow();
        }

        /** How the wording was checked, for people. */
        String checkedWords() {
            return switch (checked) {
                case "prim" -> "the text itself";
                case "src" -> "a copy in another tool";
                case "pg" -> "pages that quote it";
                default -> "not checked";
            };
        }
    }

    /** The rows of one table. */
    static List<Row> rows(String table) {
        String file = "/crosswalk/" + table + ".tsv";
        try (InputStream in =
                Optional.ofNullable(Crosswalk.class.getResourceAsStream(file)).orElseThrow()) {
            return rows(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read", failed);
        }
    }

    /** The rows of a text. */
    static List<Row> rows(String file, String text) {
        return Tsv.read(file, text, COLUMNS).stream().map(Row::of).toList();
    }
}
