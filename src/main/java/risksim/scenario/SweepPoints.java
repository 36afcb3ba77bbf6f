package risksim.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the points of a sweep lie. */
final class SweepPoints {
    private final Sweep sweep;
    private final UnitPoints filling;

    /**
     * @param filling makes the points of designs that fill space
     */
    SweepPoints(Sweep sweep, UnitPoints filling) {
        this.sweep = sweep;
        this.filling = filling;
    }

    /** Points of the unit cube, for designs that fill space. */
    interface UnitPoints {
        /** {@code [points][dimensions]}, in [0, 1). */
        double[][] of(Sweep.Design design, int points, int dimensions);
    }

    /** The numbers by path, point by point. */
    List<Map<String, Double>> all() {
        return switch (sweep.design()) {
            case GRID -> grid();
            case LIST -> list();
            case LATIN_HYPERCUBE, SOBOL -> filled();
        };
    }

    private List<Map<String, Double>> grid() {
        List<Map<String, Double>> points = List.of(Map.of());
        for (Range range : sweep.over()) {
            List<Map<String, Double>> longer = new ArrayList<>();
            for (Map<String, Double> point : points) {
                for (double value : range.all()) {
                    Map<String, Double> next = new LinkedHashMap<>(point);
                    next.put(range.path(), value);
                    longer.add(next);
                }
            }
            points = longer;
        }
        return points;
    }

    private List<Map<String, Double>> list() {
        List<Map<String, Double>> points = new ArrayList<>();
        for (int i = 0; i < sweep.over().get(0).all().size(); i++) {
            Map<String, Double> point = new LinkedHashMap<>();
            for (Range range : sweep.over()) {
                point.put(range.path(), range.all().get(i));
            }
            points.add(point);
        }
        return points;
    }

    private List<Map<String, Double>> filled() {
        int dimensions = sweep.over().size();
        List<Map<String, Double>> points = new ArrayList<>();
        for (double[] unit : filling.of(sweep.design(), sweep.points().orElseThrow(), dimensions)) {
            Map<String, Double> point = new LinkedHashMap<>();
            for (int d = 0; d < dimensions; d++) {
                Range range = sweep.over().get(d);
                point.put(range.path(), range.at(unit[d]));
            }
            points.add(point);
        }
        return points;
    }
}
