package risksim.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleFunction;
import risksim.learn.preference.Instance;

/**
 * How the distortion of methods moves with one number, beside what theory says.
 *
 * @param title who is asked
 * @param axis the number that moves
 * @param at its values, rising
 * @param measured by method, {@code [values]} of distortion; infinite where the best could be had and nothing was
 * @param bounds by name, {@code [values]}
 */
public record DistortionCurves(
        String title,
        String axis,
        List<Double> at,
        Map<String, List<Double>> measured,
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
        Map<String, List<Double>> measured = new LinkedHashMap<>();
        for (double value : at) {
            for (MethodTrial.Line line : new MethodTrial(people.apply(value), 0, 2, 1).lines()) {
                if (!TWINS.contains(line.method())) {
                    measured.computeIfAbsent(line.method(), method -> new ArrayList<>())
                            .add(line.distortion().orElse(Double.POSITIVE_INFINITY));
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
