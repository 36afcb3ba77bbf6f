package risksim.report;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import risksim.experiment.Replication;
import risksim.metric.Curve;

/** The same curve of many replications. */
final class Paths {
    private final List<Curve> curves;

    Paths(List<Replication> replications, String arm, String curve) {
        this.curves = replications.stream()
                .filter(one -> one.arm().equals(arm))
                .flatMap(one -> named(one, curve))
                .toList();
    }

    private static Stream<Curve> named(Replication replication, String curve) {
        return replication.curves().values().stream().flatMap(List::stream).filter(one -> one.name()
                .equals(curve));
    }

    List<Curve> curves() {
        return curves;
    }

    boolean none() {
        return curves.isEmpty();
    }

    Optional<Curve> first() {
        return curves.stream().findFirst();
    }

    /** All x at which any curve has a point. */
    List<Double> x() {
        TreeSet<Double> all = new TreeSet<>();
        curves.forEach(curve -> all.addAll(curve.x()));
        return List.copyOf(all);
    }

    /** Every curve's value at x; a curve that has ended keeps its last value. */
    List<Double> at(double x) {
        return curves.stream().map(curve -> at(curve, x)).toList();
    }

    private static double at(Curve curve, double x) {
        int index = Collections.binarySearch(curve.x(), x);
        int found = index >= 0 ? index : Math.min(-index - 1, curve.x().size() - 1);
        return curve.y().get(found);
    }
}
