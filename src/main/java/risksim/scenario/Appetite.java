package risksim.scenario;

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
                double confidence) {
    public Appetite {
        Check.that(atMost.isPresent() != atLeast.isPresent(), "give either at-most or at-least");
        Check.that(confidence >= 0.5 && confidence < 1, "confidence must be at least 0.5 and below 1");
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
