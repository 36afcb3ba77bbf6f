package risksim.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import risksim.experiment.Influence.Measure;
import risksim.metric.Estimate;
import risksim.metric.Estimates;
import risksim.metric.sensitivity.Morris;
import risksim.metric.sensitivity.SobolIndices;
import risksim.metric.statistics.Bootstrap;
import risksim.random.Chance;
import risksim.random.Purpose;
import risksim.random.Streams;
import risksim.scenario.Range;
import risksim.scenario.Scenario;
import risksim.scenario.Sensitivity;

/** Plays the points that a method of sensitivity analysis asks for, and turns what comes of them into influences. */
final class SensitivityStudy {
    private static final int LEVELS = 4;
    private static final int RESAMPLES = 1000;
    private static final double CONFIDENCE = 0.95;

    private final Sensitivity asked;
    private final Model model;
    private final Streams streams;

    /** The number that is explained: a metric's mean over replications at each of many points. */
    interface Model {
        /** One number a point; empty where no replication gave it. */
        List<Optional<Double>> at(List<Map<String, Double>> points, String metric, int replications);
    }

    SensitivityStudy(Scenario scenario, Sensitivity asked, Model model) {
        this.asked = asked;
        this.model = model;
        this.streams = Streams.of(scenario.run().seed());
    }

    /** One for each parameter; none if some point gave no number, since then nothing can be said of all. */
    List<Influence> influences() {
        int factors = asked.over().size();
        Chance chance = streams.stream(Purpose.DESIGN, 1);
        return asked.method() == Sensitivity.Method.MORRIS
                ? morris(new Morris(factors, asked.base(), LEVELS), chance)
                : sobol(new SobolIndices(factors, asked.base()), chance);
    }

    private Optional<double[]> values(double[][] units) {
        List<Map<String, Double>> points = new ArrayList<>();
        for (double[] unit : units) {
            Map<String, Double> point = new LinkedHashMap<>();
            for (int i = 0; i < unit.length; i++) {
                Range range = asked.over().get(i);
                point.put(range.path(), range.at(unit[i]));
            }
            points.add(point);
        }
        List<Optional<Double>> values = model.at(points, asked.metric(), asked.replications());
        return values.stream().allMatch(Optional::isPresent)
                ? Optional.of(values.stream().mapToDouble(Optional::orElseThrow).toArray())
                : Optional.empty();
    }

    private List<Influence> morris(Morris morris, Chance chance) {
        double[][] points = morris.points(chance);
        return values(points).map(values -> effects(morris, points, values)).orElse(List.of());
    }

    private List<Influence> effects(Morris morris, double[][] points, double[] values) {
        List<Influence> influences = new ArrayList<>();
        for (int i = 0; i < asked.over().size(); i++) {
            List<Double> single = Arrays.stream(
                            morris.elementary(points, values).get(i))
                    .boxed()
                    .toList();
            Morris.Effect effect = morris.effects(points, values).get(i);
            influences.add(new Influence(
                    asked.over().get(i).path(),
                    asked.metric(),
                    List.of(
                            new Measure(
                                    "mu-star",
                                    Estimates.mean(
                                            single.stream().map(Math::abs).toList(), CONFIDENCE)),
                            new Measure("mu", Estimates.mean(single, CONFIDENCE)),
                            new Measure(
                                    "sigma",
                                    new Estimate(
                                            effect.sigma(),
                                            Double.NEGATIVE_INFINITY,
                                            Double.POSITIVE_INFINITY,
                                            CONFIDENCE,
                                            effect.n(),
                                            Double.POSITIVE_INFINITY)))));
        }
        return influences;
    }

    private List<Influence> sobol(SobolIndices sobol, Chance chance) {
        return values(sobol.points(chance))
                .map(values ->
                        sobol.indices(values, new Bootstrap(RESAMPLES, CONFIDENCE, streams.stream(Purpose.SHOW, 1))))
                .map(this::shares)
                .orElse(List.of());
    }

    private List<Influence> shares(List<SobolIndices.Index> indices) {
        List<Influence> influences = new ArrayList<>();
        for (int i = 0; i < indices.size(); i++) {
            SobolIndices.Index index = indices.get(i);
            if (!Double.isNaN(index.total().value())) {
                influences.add(new Influence(
                        asked.over().get(i).path(),
                        asked.metric(),
                        List.of(new Measure("first", index.first()), new Measure("total", index.total()))));
            }
        }
        return influences;
    }
}
