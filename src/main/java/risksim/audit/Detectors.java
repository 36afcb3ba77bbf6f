package risksim.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import risksim.check.Default;
import risksim.file.Binder;
import risksim.file.Place;
import risksim.file.Problems;
import risksim.file.Tree;

/** All detectors by the name that files use: one line for each. */
public final class Detectors {
    /** Detectors. */
    public static final Map<String, Class<? extends Record>> KINDS =
            Collections.unmodifiableMap(new TreeMap<String, Class<? extends Record>>(Map.of(
                    "convention-test", ConventionTest.Spec.class,
                    "extortion-test", ExtortionTest.Spec.class,
                    "frequency-test", FrequencyTest.Spec.class,
                    "price-correlation", PriceCorrelation.Spec.class,
                    "price-parallelism", PriceParallelism.Spec.class,
                    "price-screen", PriceScreen.Spec.class,
                    "punishment-test", PunishmentTest.Spec.class)));

    private Detectors() {}

    /**
     * A detector with the parameters that it is shipped with.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Detector.Spec committed(String name) {
        Class<? extends Record> kind = KINDS.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("detector must be one of " + KINDS.keySet() + ", was " + name);
        }
        return committed(kind);
    }

    /** A detector with every parameter at its {@link Default}. */
    public static Detector.Spec committed(Class<? extends Record> kind) {
        Problems problems = new Problems();
        var bound = new Binder(problems).bind(Tree.Mapping.empty(Place.DEFAULT), kind, "");
        problems.end();
        return (Detector.Spec) bound.orElseThrow().value();
    }

    /** The name of a detector's kind. */
    public static String name(Detector.Spec spec) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue() == spec.getClass())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not in the catalog of detectors: " + spec));
    }
}
