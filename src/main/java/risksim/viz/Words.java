package risksim.viz;

import java.util.Locale;

/** Numbers and texts as people read them. */
final class Words {
    private Words() {}

    /** A number to four digits: 1.473, 0.25, 12,300. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "none";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return count((long) value);
        }
        double size = Math.abs(value);
        if (size >= 1e4) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        if (size < 1e-3) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        int digits = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** A part as whole per cents, or to a tenth where it is less than one: 24 %, 0.4 %. */
    static String percent(double part) {
        return String.format(Locale.ROOT, part < 0.01 ? "%.1f %%" : "%.0f %%", 100 * part);
    }

    /** A count in few letters: 950, 12k, 3.4M. */
    static String brief(long count) {
        if (count < 10_000) {
            return Long.toString(count);
        }
        return count < 1_000_000
                ? String.format(Locale.ROOT, "%.0fk", count / 1e3)
                : String.format(Locale.ROOT, "%.1fM", count / 1e6);
    }

    /** A whole number with its thousands apart. */
    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A text of at most so many characters, on one line. */
    static String shortened(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= most ? line : line.substring(0, most - 1).stripTrailing() + "\u2026";
    }
}
