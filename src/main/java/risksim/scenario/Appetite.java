package risksim.scenario;

import java.util.List;
import java.util.Optional;
import risksim.check.About;
import risksim.check.Check;
import risksim.check.Default;
import risksim.check.Interval;
import risksim.check.Within;

/** What would be unacceptable: a metric, a threshold, and how sure one must be. */
@About("a threshold that a metric must not cross, fixed before the run")
public record Appetite(
        @About("a metric of this scenario") String metric,
        @About("the highest acceptable mean") Optional<Double> atMost,
        @About("the lowest acceptable mean") Optional<Double> atLeast,
        @About("confidence of the interval that is held against the threshold") @Within("[0.5, 1)") @Default("0.95")
                double confidence,
        @About(
                        "safety margin in the metric's unit: accepted is only what keeps this far from the threshold; 0 if unsaid")
                @Within("[0, inf)")
                Optional<Double> margin,
        @About("the fewest replications of an arm with which anything is decided; 2 if unsaid") @Within("[2, 1000000]")
                Optional<Integer> fewest,
        @About("how bad it can get beyond the threshold, mildest first") Optional<List<Tier>> tiers) {
    /** How much of a breach it is. */
    @About("a tier of severity")
    public record Tier(
            @About("its name, such as serious") String name,
            @About("the value beyond which it begins; the first may be the threshold itself") double beyond) {}

    public Appetite {
        Check.that(atMost.isPresent() != atLeast.isPresent(), "give either at-most or at-least");
        Check.that(confidence >= 0.5 && confidence < 1, "confidence must be at least 0.5 and below 1");
        tiers = tiers.map(List::copyOf);
        Check.that(margin.orElse(0.0) >= 0, "margin must be at least 0");
        Check.that(fewest.orElse(2) >= 2, "fewest must be at least 2");
        rising(atMost.or(() -> atLeast).orElseThrow(), atMost.isPresent() ? 1 : -1, tiers.orElse(List.of()));
    }

    /** A threshold without margin, fewest or tiers. */
    public Appetite(String metric, Optional<Double> atMost, Optional<Double> atLeast, double confidence) {
        this(metric, atMost, atLeast, confidence, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void rising(double threshold, int sign, List<Tier> tiers) {
        double before = threshold;
        for (int i = 0; i < tiers.size(); i++) {
            double step = (tiers.get(i).beyond() - before) * sign;
            Check.that(
                    i == 0 ? step >= 0 : step > 0, "tiers must begin at the threshold or beyond it and then get worse");
            before = tiers.get(i).beyond();
        }
        Check.that(tiers.stream().map(Tier::name).distinct().count() == tiers.size(), "tiers has one name twice");
    }

    /** The threshold itself. */
    public double threshold() {
        return atMost.or(() -> atLeast).orElseThrow();
    }

    /** How far beyond the threshold a number lies; negative where it is acceptable. */
    public double excess(double value) {
        return atMost.map(most -> value - most).orElseGet(() -> threshold() - value);
    }

    /** Whether a number lies beyond what is acceptable. */
    public boolean exceededBy(double value) {
        return atMost.map(most -> value > most).orElse(false)
                || atLeast.map(least -> value < least).orElse(false);
    }

    /** The threshold in words: "at most 0.25". */
    public String words() {
        return atMost.map(most -> "at most " + Interval.plain(most))
                .orElseGet(() -> "at least " + Interval.plain(atLeast.orElseThrow()));
    }
}
