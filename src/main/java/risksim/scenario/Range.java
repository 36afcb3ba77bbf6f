package risksim.scenario;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Within;

/**
 * A number of the scenario that is varied: by a list of values, or between two ends. Where the number is an integer, values
 * between the ends are rounded.
 */
@About("a number of the scenario that is varied")
public record Range(
        @About("where it stands, such as world.with.discount") String path,
        @About("the values it takes") Optional<List<Double>> values,
        @About("the lowest value") Optional<Double> from,
        @About("the highest value") Optional<Double> to,
        @About("how many values from the lowest to the highest, both included") @Within("[2, 1000]")
                Optional<Integer> steps) {
    public Range {
        values = values.map(List::copyOf);
        Check.that(values.isPresent() != from.isPresent(), "give either values, or from and to");
        Check.that(from.isPresent() == to.isPresent(), "from and to go together");
        Check.that(values.map(v -> !v.isEmpty()).orElse(true), "values must not be empty");
        Check.that(
                values.map(v -> v.stream().distinct().count() == v.size()).orElse(true),
                "values names one value twice");
        Check.that(from.isEmpty() || from.get() < to.get(), "from must be below to");
        Check.that(steps.isEmpty() || from.isPresent(), "steps goes with from and to");
    }

    /** The value at {@code share} of the way from the lowest to the highest, {@code share} in [0, 1]. */
    public double at(double share) {
        double low = from.orElseThrow();
        return share == 1 ? to.orElseThrow() : round(low + share * (to.orElseThrow() - low));
    }

    /** A number with at most 9 digits, as a person would write it: points are named after their numbers. */
    public static double round(double number) {
        return new BigDecimal(number).round(new MathContext(9)).doubleValue();
    }

    /** All values in order, for a grid or a list. */
    List<Double> all() {
        if (values.isPresent()) {
            return values.get();
        }
        int count = steps.orElseThrow();
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(at(i / (count - 1.0)));
        }
        return all;
    }
}
