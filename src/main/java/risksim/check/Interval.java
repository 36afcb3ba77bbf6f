package risksim.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of numbers whose ends belong to it or not.
 *
 * @param low the lower end, or minus infinity
 * @param closedBelow whether {@code low} itself is allowed
 * @param high the upper end, or infinity
 * @param closedAbove whether {@code high} itself is allowed
 */
public record Interval(double low, boolean closedBelow, double high, boolean closedAbove) {
    private static final Pattern NOTATION = Pattern.compile("([\\[(])\\s*(\\S+)\\s*,\\s*(\\S+)\\s*([])])");

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("interval ends are " + low + " and " + high);
        }
    }

    /** Reads interval notation, such as {@code "(0, 1]"} or {@code "[1, inf)"}. */
    public static Interval of(String notation) {
        Matcher parts = NOTATION.matcher(notation.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an interval: " + notation);
        }
        return new Interval(
                end(parts.group(2)),
                parts.group(1).equals("["),
                end(parts.group(3)),
                parts.group(4).equals("]"));
    }

    private static double end(String text) {
        return switch (text) {
            case "inf" -> Double.POSITIVE_INFINITY;
            case "-inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    /** Whether {@code value} lies inside; NaN never does. */
    public boolean contains(double value) {
        boolean above = closedBelow ? value >= low : value > low;
        boolean below = closedAbove ? value <= high : value < high;
        return above && below;
    }

    /** The range in words: "at least 2", "above 0 and at most 1". */
    public String words() {
        if (low == high) {
            return plain(low);
        }
        String from = Double.isInfinite(low) ? "" : (closedBelow ? "at least " : "above ") + plain(low);
        String to = Double.isInfinite(high) ? "" : (closedAbove ? "at most " : "below ") + plain(high);
        return from.isEmpty() ? to : to.isEmpty() ? from : from + " and " + to;
    }

    /** A number as a person writes it: 2 rather than 2.0, 1.0E-6 as it is. */
    public static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
