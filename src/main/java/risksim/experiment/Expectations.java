package risksim.experiment;

import java.util.List;
import java.util.Locale;
import risksim.metric.Estimate;
import risksim.scenario.Expectation;

/** Holds findings against the numbers that a scenario expects: published ones, or such as were worked out otherwise. */
public final class Expectations {
    /** How many joint standard errors an estimate may lie from a published mean. */
    public static final double JOINT_ERRORS = 4;

    private Expectations() {}

    /**
     * How one expectation fared.
     *
     * @param expectation what was published
     * @param met whether it came out
     * @param sentence the comparison with its numbers
     */
    public record Check(Expectation expectation, boolean met, String sentence) {}

    /** All expectations of a scenario, in its order. */
    public static List<Check> check(List<Expectation> expectations, List<Finding> findings) {
        return expectations.stream().map(e -> check(e, findings)).toList();
    }

    /** In a world of several encounters the number must come out in each that has the metric; the first that does not is told. */
    private static Check check(Expectation expectation, List<Finding> findings) {
        List<Check> checks = findings.stream()
                .filter(f -> f.arm().equals(expectation.arm()) && Findings.means(f.metric(), expectation.metric()))
                .flatMap(f -> f.mean().stream())
                .map(mean -> held(expectation, mean))
                .toList();
        return checks.stream()
                .filter(check -> !check.met())
                .findFirst()
                .or(() -> checks.stream().findFirst())
                .orElseGet(() ->
                        new Check(expectation, false, expectation.metric() + ": no replication gave ground for it"));
    }

    private static Check held(Expectation expectation, Estimate mean) {
        String measured = String.format(
                Locale.ROOT,
                "%s %s: measured %s, n = %d",
                expectation.arm(),
                expectation.metric(),
                Sentence.interval(mean),
                mean.n());
        return expectation
                .between()
                .map(ends -> {
                    boolean met = mean.value() >= ends.get(0) && mean.value() <= ends.get(1);
                    return new Check(expectation, met, measured + "; expected " + ends.get(0) + " to " + ends.get(1));
                })
                .orElseGet(() -> near(expectation, mean, measured));
    }

    private static Check near(Expectation expectation, Estimate mean, String measured) {
        double published = expectation.near().orElseThrow();
        double error =
                Math.hypot(mean.standardError(), expectation.standardError().orElse(0.0));
        double apart = Math.abs(mean.value() - published) / error;
        String text = String.format(
                Locale.ROOT,
                "%s; expected %.4g; %.1f of %.0f joint standard errors apart",
                measured,
                published,
                apart,
                4.0);
        return new Check(expectation, mean.n() > 1 && (apart <= JOINT_ERRORS || mean.value() == published), text);
    }
}
