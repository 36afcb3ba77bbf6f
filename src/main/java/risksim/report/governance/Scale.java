package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Numbers to places along a straight line.
 *
 * @param low the lowest number
 * @param high the highest number
 * @param left its place
 * @param right its place
 */
record Scale(double low, double high, double left, double right) {
    /** A scale that holds all finite numbers of a list, with a little room. */
    static Scale over(List<Double> numbers, double left, double right) {
        List<Double> finite = numbers.stream().filter(Double::isFinite).toList();
        double low = finite.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double high = finite.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double room = high > low ? 0.05 * (high - low) : Math.max(1e-9, 0.1 * Math.abs(high));
        return new Scale(low - room, high + room, left, right);
    }

    /** Where a number lies; what is beyond an end lies at it. */
    double at(double number) {
        double share = Math.max(0, Math.min(1, (number - low) / (high - low)));
        return left + share * (right - left);
    }

    /** About five round numbers. */
    List<Double> ticks() {
        double rough = (high - low) / 5;
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
        double step = rough / power < 1.5
                ? power
                : rough / power < 3.5 ? 2 * power : rough / power < 7.5 ? 5 * power : 10 * power;
        List<Double> ticks = new ArrayList<>();
        for (long k = (long) Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) {
            ticks.add(k * step);
        }
        return ticks;
    }

    /** A round number as it stands at an axis. */
    static String word(double tick) {
        double size = Math.abs(tick);
        if (size < 1e-12) {
            return "0";
        }
        String text = String.format(Locale.ROOT, size >= 1e5 || size < 1e-4 ? "%.1e" : "%.5f", tick);
        return text.contains("e") ? text : text.replaceAll("0+$", "").replaceAll("\\.$", "");
    }
}
