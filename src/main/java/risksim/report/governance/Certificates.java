package risksim.report.governance;

import java.util.List;

/** What is known of the error rates of detectors: the one place where the report asks for their certificates. */
final class Certificates {
    private Certificates() {}

    /** The certificates of the detectors that took part in a run, each in one sentence; empty where there is none. */
    static List<String> of(Exhibit exhibit) {
        return List.of();
    }

    /** The same for a whole report. */
    static String words(Dossier dossier) {
        List<String> all = dossier.exhibits().stream()
                .flatMap(exhibit -> of(exhibit).stream())
                .toList();
        return all.isEmpty()
                ? "Detectors: no certificate of a detector, with its false-alarm rate and detection rate on planted truth, belongs to these "
                        + "runs. The report therefore makes no claim that anything was, or was not, detected; its metrics describe what "
                        + "the simulation did."
                : "Detectors: " + String.join(" ", all);
    }
}
