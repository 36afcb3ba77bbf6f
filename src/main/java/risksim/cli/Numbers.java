package risksim.cli;

import java.util.Locale;
import java.util.Optional;
import risksim.check.Interval;
import risksim.metric.Estimate;

/** Numbers as tables show them. */
final class Numbers {
    private Numbers() {}

    static String number(double value) {
        return Math.abs(value) >= 1000 || (value != 0 && Math.abs(value) < 1e-3)
                ? String.format(Locale.ROOT, "%.3e", value)
                : String.format(Locale.ROOT, "%.4f", value);
    }

    static String number(Optional<Double> value) {
        return value.map(Numbers::number).orElse("");
    }

    static String p(Optional<Double> value) {
        return value.map(p -> p < 0.0001 ? "<0.0001" : String.format(Locale.ROOT, "%.4f", p))
                .orElse("");
    }

    static String interval(Estimate estimate) {
        return estimate.n() < 2 || Double.isInfinite(estimate.low())
                ? "unknown"
                : "[" + number(estimate.low()) + ", " + number(estimate.high()) + "]" + other(estimate.confidence());
    }

    /** A confidence that is not that of the column's head is said. */
    private static String other(double confidence) {
        return confidence == 0.95 ? "" : " " + Interval.plain(Math.round(1e4 * confidence) / 100.0) + " %";
    }
}
