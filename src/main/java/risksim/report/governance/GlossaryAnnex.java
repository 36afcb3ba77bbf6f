package risksim.report.governance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import risksim.report.governance.Piece.Grid;

/** The words of the project, from its dictionary page: one source for code, pages and reports. */
final class GlossaryAnnex {
    private static final String PAGE = "/site/dictionary.md";

    /** What the dictionary has of the words that every report uses, in its order. */
    static final List<String> WORDS = List.of(
            "scenario",
            "encounter",
            "game",
            "agent",
            "policy",
            "archetype",
            "contrast",
            "letter",
            "arm",
            "null twin",
            "replication",
            "tick",
            "metric",
            "pair",
            "appetite",
            "hash",
            "first session",
            "point",
            "effect",
            "break point",
            "branch",
            "margin",
            "tier",
            "sheet",
            "detector",
            "certificate",
            "adaptive adversary");

    private GlossaryAnnex() {}

    static Chapter of(Dossier dossier) {
        Grid words = new Grid("TC.1", "One word for one thing.", List.of("word", "meaning"), words());
        return new Chapter("C", "Glossary", "What the words of this report mean.", List.of(), List.of(words));
    }

    /** The words of reports with their meanings. */
    static List<List<String>> words() {
        return rows(page()).stream().filter(row -> WORDS.contains(row.get(0))).toList();
    }

    /** The rows of the first table of a page in Markdown. */
    static List<List<String>> rows(String page) {
        return page.lines()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> line.substring(1, line.lastIndexOf('|')).split("\\|", 2))
                .filter(cells -> cells.length == 2)
                .map(cells -> List.of(cells[0].strip(), cells[1].strip().replace("`", "")))
                .toList();
    }

    private static String page() {
        try (InputStream in = Optional.ofNullable(GlossaryAnnex.class.getResourceAsStream(PAGE))
                .orElseThrow()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(PAGE + " cannot be read", failed);
        }
    }
}
