package risksim.report.governance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a reader of several runs in one report must know: that they are not all of one scenario's version, or of one program. */
final class Mixtures {
    private Mixtures() {}

    /** In words; nothing where all is of one make. */
    static List<String> of(Dossier dossier) {
        List<String> told = new ArrayList<>();
        by(dossier, exhibit -> exhibit.scenario().name()).forEach((name, runs) -> {
            if (runs.size() > 1) {
                told.add(String.join(", ", runs) + " are runs of different versions of the scenario '" + name
                        + "': section 15 has their hashes. Their risks stand side by side and are not pooled.");
            }
        });
        Map<String, List<String>> programs =
                by(dossier, exhibit -> exhibit.run().manifest().getOrDefault("code", "not kept"));
        if (programs.size() > 1) {
            List<String> each = new ArrayList<>();
            programs.forEach((code, runs) -> each.add(String.join(", ", runs) + " by " + code));
            told.add("The runs were played by different versions of the program: " + String.join("; ", each)
                    + ". A difference between them may be one between programs.");
        }
        return told;
    }

    private static Map<String, List<String>> by(Dossier dossier, Function<Exhibit, String> what) {
        Map<String, List<String>> runs = new LinkedHashMap<>();
        dossier.exhibits().forEach(exhibit -> runs.computeIfAbsent(what.apply(exhibit), unused -> new ArrayList<>())
                .add(exhibit.id()));
        return runs;
    }
}
