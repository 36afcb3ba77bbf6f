package risksim.report.governance;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import risksim.report.governance.Crosswalk.Row;

/** The clauses that ask for a section, as people cite them: "EU Code of Practice Measure 4.1; NIST AI RMF MANAGE 1.1". */
final class Clauses {
    /** What each text is called in short, by its table. */
    private static final Map<String, String> SHORT = Map.of(
            "gpai-code-of-practice", "EU Code of Practice",
            "nist-ai-rmf", "NIST AI RMF",
            "eu-ai-act", "EU AI Act",
            "iso-42001", "ISO/IEC 42001",
            "iso-31000", "ISO 31000",
            "hammond-2025", "Hammond et al. 2025",
            "mit-ai-risk-repository", "MIT AI Risk Repository",
            "owasp-agentic-2026", "OWASP Agentic 2026");

    private static final Map<String, List<Row>> ROWS =
            Texts.ALL.keySet().stream().collect(Collectors.toUnmodifiableMap(table -> table, Crosswalk::rows));

    private Clauses() {}

    /** The clauses of a section, text by text; the id stands where the wording was not checked. */
    static String words(Chapter chapter) {
        Map<String, Set<String>> cited = new LinkedHashMap<>();
        for (String anchor : chapter.anchors()) {
            String text = text(anchor);
            cited.computeIfAbsent(text, unused -> new LinkedHashSet<>()).add(label(text, anchor, chapter.id()));
        }
        return cited.entrySet().stream()
                .map(one -> SHORT.getOrDefault(one.getKey(), "not checked:") + " " + String.join(", ", one.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String text(String anchor) {
        return Texts.ALL.keySet().stream()
                .filter(table -> rows(table, anchor).stream()
                        .anyMatch(row -> !row.wording().isEmpty()))
                .findFirst()
                .orElse("");
    }

    private static List<Row> rows(String table, String anchor) {
        return ROWS.getOrDefault(table, List.of()).stream()
                .filter(row -> row.clause().equals(anchor))
                .toList();
    }

    /** What stands before the colon, where that has a number; as the row of this section words it, else the first. */
    private static String label(String text, String anchor, String section) {
        if (text.isEmpty()) {
            return anchor;
        }
        List<Row> rows = rows(text, anchor);
        String wording = rows.stream()
                .filter(row -> row.section().equals(section))
                .findFirst()
                .orElse(rows.get(0))
                .wording();
        String head = wording.split("[:,]", 2)[0];
        return head.matches(".*[0-9].*") ? head : wording.replaceFirst("^Process: ", "");
    }
}
