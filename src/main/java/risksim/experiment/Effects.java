package risksim.experiment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import risksim.metric.statistics.Multiplicity;
import risksim.metric.statistics.PairedEffect;
import risksim.metric.statistics.Shares;
import risksim.random.Purpose;
import risksim.random.Streams;
import risksim.scenario.Arm;

/** Holds arms against their baselines, pair by pair; the p values of one family are adjusted together. */
final class Effects {
    /** The level that adjusted p values are held against. */
    static final double LEVEL = 0.05;

    private final Map<Replication.Key, Replication> replications = new HashMap<>();
    private final double confidence;
    private final Streams streams;
    private final Predicate<String> shares;

    /**
     * @param confidence of the intervals
     * @param seed of the scenario, for the tests that draw
     * @param shares which metrics are shares, or say yes or no
     */
    Effects(List<Replication> replications, double confidence, long seed, Predicate<String> shares) {
        this.shares = shares;
        replications.forEach(one -> this.replications.put(one.key(), one));
        this.confidence = confidence;
        this.streams = Streams.of(seed);
    }

    /** An arm and what it is held against. */
    record Pair(Arm arm, Arm baseline) {}

    /**
     * Two sides of a comparison.
     *
     * @param name what is compared
     * @param point empty for the scenario as it is written
     * @param pairs {@code [replications]}: the value of either side
     */
    record Sides(String name, String point, String metric, List<double[]> pairs) {}

    /** The effects of one family: every metric of every pair of arms that gives at least two pairs of numbers. */
    List<ArmEffect> family(List<Pair> pairs, List<String> metrics, int replications) {
        List<Sides> sides = new ArrayList<>();
        for (Pair pair : pairs) {
            for (String metric : metrics) {
                sides(pair, metric, replications).ifPresent(sides::add);
            }
        }
        return family(sides);
    }

    /** The effects of one family of comparisons. */
    List<ArmEffect> family(List<Sides> sides) {
        List<ArmEffect> effects = sides.stream().map(this::effect).toList();
        List<ArmEffect> tested =
                effects.stream().filter(effect -> effect.p().isPresent()).toList();
        double[] adjusted = Multiplicity.holm(
                tested.stream().mapToDouble(effect -> effect.p().orElseThrow()).toArray());
        return effects.stream()
                .map(effect -> told(
                        effect,
                        tested.contains(effect) ? Optional.of(adjusted[tested.indexOf(effect)]) : Optional.empty()))
                .toList();
    }

    private Optional<Sides> sides(Pair pair, String metric, int replications) {
        List<double[]> both = new ArrayList<>();
        for (int number = 0; number < replications; number++) {
            Optional<Double> one = value(pair.baseline(), number, metric);
            Optional<Double> other = value(pair.arm(), number, metric);
            if (one.isPresent() && other.isPresent()) {
                both.add(new double[] {one.get(), other.get()});
            }
        }
        return both.size() < 2
                ? Optional.empty()
                : Optional.of(new Sides(pair.arm().name(), pair.arm().point(), metric, both));
    }

    private ArmEffect effect(Sides sides) {
        double[] first = sides.pairs().stream().mapToDouble(two -> two[0]).toArray();
        double[] second = sides.pairs().stream().mapToDouble(two -> two[1]).toArray();
        PairedEffect found = PairedEffect.of(first, second, confidence, streams.stream(Purpose.SHOW, 0));
        return new ArmEffect(
                sides.name(),
                sides.point(),
                sides.metric(),
                found.pairs(),
                shares.test(sides.metric()) ? Shares.difference(first, second, found.difference()) : found.difference(),
                finite(found.effect().hedges().value()),
                finite(found.signedRank().p()),
                Optional.empty(),
                finite(found.varianceReduction()),
                "");
    }

    private Optional<Double> value(Arm arm, int number, String metric) {
        return Optional.ofNullable(replications.get(new Replication.Key(arm.name(), arm.point(), number)))
                .flatMap(one -> Optional.ofNullable(one.metrics().get(metric)));
    }

    private static Optional<Double> finite(double value) {
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    private static ArmEffect told(ArmEffect effect, Optional<Double> adjusted) {
        return new ArmEffect(
                effect.arm(),
                effect.point(),
                effect.metric(),
                effect.pairs(),
                effect.difference(),
                effect.standardised(),
                effect.p(),
                adjusted,
                effect.varianceReduction(),
                sentence(effect, adjusted));
    }

    private static String sentence(ArmEffect effect, Optional<Double> adjusted) {
        String where = effect.point().isEmpty() ? "" : " at " + effect.point();
        String moved = String.format(
                Locale.ROOT,
                "'%s'%s changes %s by %s in %d pairs",
                effect.arm(),
                where,
                effect.metric(),
                Sentence.interval(effect.difference()),
                effect.pairs());
        return adjusted.map(p -> moved
                        + String.format(
                                Locale.ROOT,
                                p <= LEVEL
                                        ? "; chance alone would do so in at most %.2g of such comparisons (adjusted p)."
                                        : "; chance alone could explain it (adjusted p %.2g).",
                                p))
                .orElse(moved + "; no pair differs.");
    }
}
