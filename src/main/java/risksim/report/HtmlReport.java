package risksim.report;

import risksim.experiment.Outcome;

/** Placeholder. */
public final class HtmlReport {
    private HtmlReport() {}

    /** Page. */
    public static String render(Outcome outcome) {
        return outcome.scenario().name();
    }
}
