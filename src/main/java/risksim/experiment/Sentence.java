package risksim.experiment;

import java.util.Locale;
import risksim.check.Interval;
import risksim.metric.Estimate;
import risksim.scenario.Appetite;

/** A finding in plain words. */
final class Sentence {
    private final Finding finding;

    Sentence(Finding finding) {
        this.finding = finding;
    }

    /** One or two sentences that a non-programmer understands, with every number's n and interval. */
    String text() {
        Estimate mean = finding.mean().orElseThrow();
        String first = String.format(
                Locale.ROOT,
                "In '%s' %s averaged %s over %s",
                finding.arm(),
                finding.metric(),
                interval(mean),
                replications(mean.n()));
        return finding.appetite().map(a -> first + judged(a) + beyond()).orElse(first + ".");
    }

    private String judged(Appetite appetite) {
        return switch (finding.verdict()) {
            case EXCEEDED -> ": beyond what was called acceptable beforehand (" + appetite.words() + ").";
            case WITHIN -> ": within what was called acceptable beforehand (" + appetite.words() + ").";
            case UNDECIDED ->
                ": too uncertain to tell whether it is acceptable (" + appetite.words()
                        + "); more replications are needed.";
            case NONE -> ".";
        };
    }

    private String beyond() {
        return finding.likelihood()
                .map(share -> String.format(
                        Locale.ROOT,
                        " It was beyond in %.0f of %s (%.1f %% to %.1f %%).",
                        share.value() * share.n(),
                        replications(share.n()),
                        100 * share.low(),
                        100 * share.high()))
                .orElse("");
    }

    private static String replications(int number) {
        return number + (number == 1 ? " replication" : " replications");
    }

    /** An estimate with its interval: "0.849 (95 % interval 0.841 to 0.857)". */
    static String interval(Estimate estimate) {
        return estimate.n() == 1
                ? String.format(Locale.ROOT, "%.3f (a single replication: no interval)", estimate.value())
                : String.format(
                        Locale.ROOT,
                        "%.3f (%s %% interval %.3f to %.3f)",
                        estimate.value(),
                        Interval.plain(Math.round(1e4 * estimate.confidence()) / 100.0),
                        estimate.low(),
                        estimate.high());
    }
}
