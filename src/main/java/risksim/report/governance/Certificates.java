package risksim.report.governance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import risksim.audit.Alarm;
import risksim.audit.AuditedMarket;
import risksim.audit.Detector;
import risksim.audit.Detectors;
import risksim.audit.certificate.Certificate;
import risksim.audit.certificate.Certificate.Line;
import risksim.metric.Metric;
import risksim.report.governance.Piece.Grid;
import risksim.report.governance.Piece.Paragraph;
import risksim.scenario.Arm;
import risksim.scenario.Encounter;
import risksim.scenario.MetricChoice;

/** The detectors that took part in the runs, and how often each is wrong. Only one with a valid certificate is evidence. */
final class Certificates {
    private Certificates() {}

    /**
     * A detector in a run.
     *
     * @param as what it took part as, such as "metric alarm-punishment-test"
     */
    record Seen(Exhibit exhibit, Detector.Spec spec, List<String> as) {
        String name() {
            return Detectors.name(spec);
        }

        Optional<Certificate> valid() {
            return risksim.audit.certificate.Certificates.valid(spec);
        }

        /** Why it has no valid certificate. */
        String why() {
            return risksim.audit.certificate.Certificates.measured(spec)
                    .map(Certificate::why)
                    .filter(faults -> !faults.isEmpty())
                    .map(faults -> String.join("; ", faults))
                    .orElse("its errors were never measured");
        }
    }

    /** The detectors that took part in a run, as metrics or as auditors, each once. */
    static List<Seen> of(Exhibit exhibit) {
        Map<Detector.Spec, List<String>> as = new LinkedHashMap<>();
        for (MetricChoice choice : exhibit.scenario().metrics()) {
            detector(choice.spec()).ifPresent(spec -> as.computeIfAbsent(spec, unused -> new ArrayList<>())
                    .add("metric " + choice.name()));
        }
        for (Arm arm : exhibit.scenario().arms()) {
            for (Encounter encounter : arm.encounters()) {
                if (encounter.spec() instanceof AuditedMarket.Spec audited && audited.fine() > 0) {
                    as.computeIfAbsent(Detectors.committed(audited.detector()), unused -> new ArrayList<>())
                            .add("auditor of '" + arm.name() + "'");
                }
            }
        }
        return as.entrySet().stream()
                .map(one -> new Seen(exhibit, one.getKey(), List.copyOf(one.getValue())))
                .toList();
    }

    private static Optional<Detector.Spec> detector(Metric.Spec metric) {
        return metric instanceof Alarm.Rate rate
                ? Optional.of(rate.detector())
                : metric instanceof Alarm.Delay delay ? Optional.of(delay.detector()) : Optional.empty();
    }

    /** What the method says of the detectors of all runs: rates of those with a certificate, and which have none. */
    static List<Piece> pieces(Dossier dossier) {
        List<Seen> all =
                dossier.exhibits().stream().flatMap(one -> of(one).stream()).toList();
        if (all.isEmpty()) {
            return List.of(new Paragraph(
                    "Detectors: none took part in these runs. The report makes no claim that anything was, or was not, detected; "
                            + "its metrics describe what the simulation did."));
        }
        List<Piece> pieces = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Seen seen : all) {
            seen.valid().ifPresent(certificate -> rows.add(row(seen, certificate)));
        }
        if (!rows.isEmpty()) {
            pieces.add(new Grid(
                    "T6.3",
                    "Detectors with a valid certificate: alarms in plays of known truth, with the parameters used here. False alarms are those "
                            + "on the innocent behaviour that misled it most; all intervals of one certificate hold at once with 95 %.",
                    List.of("run", "detector", "took part as", "false alarms", "detection", "who evades it", "hash"),
                    rows));
        }
        List<String> without = all.stream()
                .filter(seen -> seen.valid().isEmpty())
                .map(seen -> seen.exhibit().id() + " " + seen.name() + " (" + String.join(", ", seen.as()) + "): "
                        + seen.why())
                .toList();
        if (!without.isEmpty()) {
            pieces.add(new Paragraph(
                    "Detectors without a valid certificate took part. None of their alarms is evidence, and no mean of them "
                            + "stands in this report. " + String.join(". ", without) + "."));
        }
        return pieces;
    }

    private static List<String> row(Seen seen, Certificate certificate) {
        return List.of(
                seen.exhibit().id(),
                seen.name(),
                String.join(", ", seen.as()),
                misled(certificate)
                        .map(line -> rate(line) + " (" + line.name() + ", worst of "
                                + certificate.nulls().size() + ")")
                        .orElse("not measured"),
                certificate.planted().stream()
                        .filter(Line::claimed)
                        .map(line -> line.name() + " " + rate(line) + delay(line))
                        .collect(Collectors.joining("; ")),
                evader(certificate),
                certificate.hash());
    }

    /** The innocent behaviour with the most false alarms. */
    private static Optional<Line> misled(Certificate certificate) {
        return certificate.nulls().stream().max(Comparator.comparingDouble(Line::high));
    }

    private static String rate(Line line) {
        return line.alarms() + " of " + line.plays() + ": " + Plain.percent(line.low()) + " to "
                + Plain.percent(line.high()) + " %";
    }

    private static String delay(Line line) {
        return line.delay().size() < 2
                ? ""
                : String.format(
                        Locale.ROOT,
                        ", half of them within %,.0f ticks",
                        line.delay().get(1));
    }

    /** The colluder who keeps the most though the detector watches. */
    static String evader(Certificate certificate) {
        return certificate.evader().stream()
                .map(line -> line.about() + ": " + rate(line) + " alarms, keeps " + Plain.percent(line.kept())
                        + " % of the gain")
                .findFirst()
                .orElse("nobody who was tried");
    }

    /** What detectors leave uncertain in a run, in a few words. */
    static String errors(Exhibit exhibit) {
        List<Seen> all = of(exhibit);
        return all.isEmpty()
                ? "none took part"
                : all.stream()
                        .map(seen -> seen.valid()
                                .map(certificate -> seen.name() + " " + errors(certificate))
                                .orElse(seen.name() + " has no certificate and is not told"))
                        .collect(Collectors.joining("; "));
    }

    private static String errors(Certificate certificate) {
        double alarms = misled(certificate).map(Line::high).orElse(1.0);
        double found = certificate.planted().stream()
                .filter(Line::claimed)
                .mapToDouble(Line::low)
                .min()
                .orElse(0);
        return "false alarms up to " + Plain.percent(alarms) + " %, misses up to " + Plain.percent(1 - found)
                + " % of what it claims to find";
    }
}
