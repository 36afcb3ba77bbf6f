package risksim.report.governance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The texts of the crosswalk by the name of their table, in the order in which they are printed. */
final class Texts {
    static final Map<String, String> ALL = all();

    private Texts() {}

    private static Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "gpai-code-of-practice",
                "EU General-Purpose AI Code of Practice, Safety and Security chapter, 10 July 2025");
        all.put("nist-ai-rmf", "NIST AI Risk Management Framework 1.0");
        all.put("eu-ai-act", "EU AI Act");
        all.put("iso-42001", "ISO/IEC 42001:2023");
        all.put("iso-31000", "ISO 31000:2018");
        all.put("hammond-2025", "Hammond et al. 2025, arXiv 2502.14143");
        all.put("mit-ai-risk-repository", "MIT AI Risk Repository");
        all.put("owasp-agentic-2026", "OWASP Agentic 2026");
        return Collections.unmodifiableMap(all);
    }
}
