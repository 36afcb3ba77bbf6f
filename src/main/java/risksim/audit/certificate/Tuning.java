package risksim.audit.certificate;

import java.util.ArrayList;
import java.util.List;
import risksim.audit.Detector;

/** How strong evidence gets on plays that no certificate is measured on: what thresholds are chosen by. */
public final class Tuning {
    /** Of the plays that thresholds are chosen on. */
    public static final long SEED = 80_001;

    private Tuning() {}

    /**
     * The evidence that a behaviour gives.
     *
     * @param name of the behaviour
     * @param honest whether an alarm would be false
     * @param low the 5 % quantile
     * @param middle the median
     * @param high the 97.5 % quantile
     */
    public record Spread(String name, boolean honest, double low, double middle, double high) {}

    /** What a detector makes of every behaviour, honest ones first. */
    public static List<Spread> spreads(Detector.Spec spec, Suite suite, int plays) {
        List<Spread> spreads = new ArrayList<>();
        suite.nulls().forEach(one -> spreads.add(spread(spec, one, true, plays)));
        suite.planted().forEach(one -> spreads.add(spread(spec, one, false, plays)));
        return spreads;
    }

    private static Spread spread(Detector.Spec spec, Staged behaviour, boolean honest, int plays) {
        double[] evidence = new Certifier.Trial(behaviour, List.of(spec), SEED, plays).evidence(0);
        int last = evidence.length - 1;
        return new Spread(
                behaviour.name(),
                honest,
                evidence[(int) (0.05 * last)],
                evidence[last / 2],
                evidence[(int) StrictMath.ceil(0.975 * last)]);
    }
}
