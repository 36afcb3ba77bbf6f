package risksim.report;

import java.util.Locale;
import risksim.check.Interval;
import risksim.experiment.Finding;
import risksim.metric.Estimate;
import risksim.scenario.Appetite;

/**
 * A finding as a line of the report's table.
 *
 * @param sign a shape that says the verdict without colour
 * @param style the class of the verdict's cell
 * @param sentence the finding in words
 */
public record Row(
        String arm,
        String metric,
        String estimate,
        String interval,
        String n,
        String acceptable,
        String beyond,
        String sign,
        String verdict,
        String style,
        String sentence) {

    static Row of(Finding finding) {
        return new Row(
                finding.arm(),
                finding.metric(),
                finding.mean().map(mean -> number(mean.value())).orElse("none"),
                finding.mean().map(Row::interval).orElse(""),
                finding.mean().map(mean -> Integer.toString(mean.n())).orElse("0"),
                finding.appetite().map(Appetite::words).orElse(""),
                finding.likelihood().map(Row::share).orElse(""),
                switch (finding.verdict()) {
                    case EXCEEDED -> "\u25B2";
                    case WITHIN -> "\u25CF";
                    case UNDECIDED -> "\u25C6";
                    case NONE -> "";
                },
                switch (finding.verdict()) {
                    case EXCEEDED -> "beyond";
                    case WITHIN -> "within";
                    case UNDECIDED -> "undecided";
                    case NONE -> "";
                },
                finding.verdict().name().toLowerCase(Locale.ROOT),
                finding.sentence());
    }

    static String number(double value) {
        return Math.abs(value) >= 1000 || (value != 0 && Math.abs(value) < 1e-3)
                ? String.format(Locale.ROOT, "%.3e", value)
                : String.format(Locale.ROOT, "%.3f", value);
    }

    private static String interval(Estimate mean) {
        String confidence = Interval.plain(Math.round(1e4 * mean.confidence()) / 100.0) + " %";
        return mean.n() < 2
                ? "unknown: one replication"
                : number(mean.low()) + " to " + number(mean.high()) + " (" + confidence + ")";
    }

    private static String share(Estimate share) {
        return String.format(
                Locale.ROOT,
                "%.0f of %d: %.1f %% (%.1f to %.1f)",
                share.value() * share.n(),
                share.n(),
                100 * share.value(),
                100 * share.low(),
                100 * share.high());
    }
}
