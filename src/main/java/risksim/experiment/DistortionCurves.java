package risksim.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import risksim.learn.preference.Instance;
import risksim.metric.Estimate;

/**
 * How the distortion of methods moves with one number, beside what theory says.
 *
 * @param title who is asked
 * @param axis the number that moves
 * @param at its values, rising
 * @param measured by method, {@code [values]} of distortion; infinite where the best could be had and nothing was. With endlessly
 *     many comparisons it is exact, and its interval has no width
 * @param bounds by name, {@code [values]}
 */
public record DistortionCurves(
        String title,
        String axis,
        List<Double> at,
        Map<String, List<Estimate>> measured,
        Map<String, List<Double>> bounds) {
    /** Methods that are left out, since they always or nearly always do as another does: their curves would lie on others. */
    private static final Set<String> TWINS = Set.of("welfare-optimum", "rlhf-clipped", "nash-md");

    public DistortionCurves {
        at = List.copyOf(at);
        measured = new LinkedHashMap<>(measured);
        bounds = new LinkedHashMap<>(bounds);
    }

    /** Tries all methods on the people at each value, with endlessly many comparisons. */
    public static DistortionCurves measure(
            String title, String axis, List<Double> at, DoubleFunction<Instance> people) {
        return collect(title, axis, at, value -> new MethodTrial(people.apply(value), 0, 2, 1), line -> {
            double exact = line.distortion().orElse(Double.POSITIVE_INFINITY);
            return Optional.of(new Estimate(exact, exact, exact, 1, 1, 0));
        });
    }

    /**
     * Tries all methods on the same people after each number of comparisons.
     *
     * @param samples how often the people are asked anew
     * @param seed of the answers
     */
    public static DistortionCurves overComparisons(Instance people, List<Long> numbers, int samples, long seed) {
        return collect(
                "",
                "number of comparisons that all methods learn from",
                numbers.stream().map(Long::doubleValue).toList(),
                number -> new MethodTrial(people, (long) number, samples, seed),
                MethodTrial.Line::sampledDistortion);
    }

    private static DistortionCurves collect(
            String title,
            String axis,
            List<Double> at,
            DoubleFunction<MethodTrial> trial,
            Function<MethodTrial.Line, Optional<Estimate>> distortion) {
        Map<String, List<Estimate>> measured = new LinkedHashMap<>();
        for (double value : at) {
            for (MethodTrial.Line line : trial.apply(value).lines()) {
                if (!TWINS.contains(line.method())) {
                    distortion.apply(line).ifPresent(known -> measured.computeIfAbsent(
                                    line.method(), method -> new ArrayList<>())
                            .add(known));
                }
            }
        }
        return new DistortionCurves(title, axis, at, measured, Map.of());
    }

    /** The same beside one more bound. */
    public DistortionCurves beside(String name, DoubleFunction<Double> bound) {
        Map<String, List<Double>> more = new LinkedHashMap<>(bounds);
        more.put(name, at.stream().map(value -> bound.apply(value)).toList());
        return new DistortionCurves(title, axis, at, measured, more);
    }
}
