package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import risksim.file.Shape;
import risksim.scenario.Risk;

/** What a scenario says of its risk, in words and as ids of taxonomies. */
final class Risks {
    private Risks() {}

    /** A risk factor as Hammond et al. call it: "emergent agency", "multi-agent security". */
    static String words(Risk.Factor factor) {
        return Shape.name(factor).replace('-', ' ').replace("multi agent", "multi-agent");
    }

    /** "collusion (emergent agency)". */
    static String words(Risk risk) {
        String factors = risk.factors().stream().map(Risks::words).collect(Collectors.joining(", "));
        return Shape.name(risk.mode()) + (factors.isEmpty() ? "" : " (" + factors + ")");
    }

    /** Entries of taxonomies that follow from mode and factors; each stands in the crosswalk. */
    static List<String> ids(Risk risk) {
        List<String> ids = new ArrayList<>();
        ids.add("hammond-" + Shape.name(risk.mode()));
        risk.factors().forEach(factor -> ids.add("hammond-" + Shape.name(factor)));
        ids.add("mit-7.6");
        switch (risk.mode()) {
            case COLLUSION -> ids.addAll(List.of("cop-app-1.3.2-9", "owasp-asi10"));
            case CONFLICT -> ids.addAll(List.of("cop-app-1.3.2-10", "mit-63.02"));
            case MISCOORDINATION -> ids.addAll(List.of("cop-app-1.3.2-10", "mit-63.01"));
        }
        if (risk.factors().contains(Risk.Factor.NETWORK_EFFECTS)) {
            ids.add("mit-63.05.00");
        }
        return ids;
    }
}
