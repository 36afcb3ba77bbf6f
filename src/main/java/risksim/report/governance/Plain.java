package risksim.report.governance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import risksim.check.Interval;
import risksim.metric.Estimate;

/** Numbers as people read them: the same number has the same text everywhere in a report. */
final class Plain {
    private Plain() {}

    /** A number with three decimals; smaller ones with the two digits that count, never with an exponent. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "unknown";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "no upper end" : "no lower end";
        }
        double size = Math.abs(value);
        if (size != 0 && size < 1e-3) {
            return size < 1e-6
                    ? value > 0 ? "below 0.000001" : "above -0.000001"
                    : new BigDecimal(value).round(new MathContext(2)).toPlainString();
        }
        return String.format(
                Locale.ROOT, size >= 1e6 ? "%,.0f" : size >= 1000 ? "%,.1f" : "%.3f", value + 0.0); // no "-0.000"
    }

    /** The two ends of an interval. */
    static String interval(Estimate estimate) {
        return estimate.n() < 2 || Double.isNaN(estimate.low()) || Double.isNaN(estimate.high())
                ? "unknown"
                : number(estimate.low()) + " to " + number(estimate.high());
    }

    /** A confidence: "95 %". */
    static String confidence(double confidence) {
        return Interval.plain(Math.round(1e4 * confidence) / 100.0) + " %";
    }

    /** An estimate with its interval: "0.849 (95 % interval 0.841 to 0.857)". */
    static String estimate(Estimate estimate) {
        return number(estimate.value())
                + (estimate.n() < 2
                        ? " (one replication, so no interval)"
                        : estimate.low() == estimate.high()
                                ? " (the same in all " + estimate.n() + ")"
                                : " (" + confidence(estimate.confidence()) + " interval " + interval(estimate) + ")");
    }

    /** A share, never without its interval: "0 of 30: 0 to 11.6 %". */
    static String share(Estimate share) {
        return hits(share) + " of " + share.n() + ": " + percent(share.low()) + " to " + percent(share.high()) + " %";
    }

    /** How many of the replications. */
    static long hits(Estimate share) {
        return Math.round(share.value() * share.n());
    }

    /** A share in per cent, rounded to one decimal: 0 and 100 are said only of the exact ends. */
    static String percent(double share) {
        if (share == 0 || share == 1) {
            return share == 0 ? "0" : "100";
        }
        String text = String.format(Locale.ROOT, "%.1f", 100 * share);
        return text.equals("0.0") ? "below 0.1" : text.equals("100.0") ? "above 99.9" : text;
    }

    /** A p value; nothing below one ten-thousandth is told apart. */
    static String p(Optional<Double> p) {
        return p.map(value -> value < 1e-4 ? "below 0.0001" : String.format(Locale.ROOT, "%.4f", value))
                .orElse("no pair differs");
    }

    /** A word for a number of things: "1 run", "3 runs". */
    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** What people state, or that they did not. */
    static String stated(Optional<String> text) {
        return text.filter(words -> !words.isBlank()).orElse("not stated");
    }
}
