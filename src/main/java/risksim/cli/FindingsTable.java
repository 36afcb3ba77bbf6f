package risksim.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import risksim.check.Interval;
import risksim.experiment.Finding;
import risksim.metric.Estimate;
import risksim.scenario.Appetite;

/** Findings as a table of plain characters. */
final class FindingsTable {
    private static final List<String> HEAD =
            List.of("arm", "metric", "estimate", "95 % interval", "n", "acceptable", "verdict");

    private FindingsTable() {}

    static String of(List<Finding> findings) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        findings.forEach(finding -> rows.add(row(finding)));
        int[] widths = new int[HEAD.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(line(row, widths));
            if (row == rows.get(0)) {
                text.append(line(List.of("", "", "", "", "", "", ""), widths).replace(' ', '-'));
            }
        }
        return text.toString();
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            boolean number = i == 2 || i == 4;
            line.append(String.format("%" + (number ? "" : "-") + widths[i] + "s", row.get(i)));
            line.append(i == widths.length - 1 ? "\n" : "  ");
        }
        return line.toString();
    }

    private static List<String> row(Finding finding) {
        return List.of(
                finding.arm(),
                finding.metric(),
                finding.mean().map(mean -> number(mean.value())).orElse("none"),
                finding.mean().map(FindingsTable::interval).orElse(""),
                finding.mean().map(mean -> Integer.toString(mean.n())).orElse("0"),
                finding.appetite().map(Appetite::words).orElse(""),
                verdict(finding));
    }

    private static String verdict(Finding finding) {
        return switch (finding.verdict()) {
            case WITHIN -> "within";
            case EXCEEDED -> "EXCEEDED";
            case UNDECIDED -> "undecided";
            case NONE -> "";
        };
    }

    private static String interval(Estimate mean) {
        return mean.n() < 2
                ? "unknown"
                : "[" + number(mean.low()) + ", " + number(mean.high()) + "]" + other(mean.confidence());
    }

    /** A confidence that is not that of the column's head is said. */
    private static String other(double confidence) {
        return confidence == 0.95 ? "" : " " + Interval.plain(Math.round(1e4 * confidence) / 100.0) + " %";
    }

    static String number(double value) {
        return Math.abs(value) >= 1000 || (value != 0 && Math.abs(value) < 1e-3)
                ? String.format(Locale.ROOT, "%.3e", value)
                : String.format(Locale.ROOT, "%.4f", value);
    }
}
