package risksim.experiment;

import java.util.Optional;
import risksim.metric.Estimate;
import risksim.scenario.Appetite;

/**
 * A metric of one arm held against the appetite.
 *
 * @param arm the arm
 * @param metric the metric
 * @param mean the mean over replications, with its interval; empty when no replication gave a number
 * @param appetite the threshold, where the scenario has one for the metric
 * @param likelihood share of replications beyond the threshold, with a Clopper-Pearson interval
 * @param verdict what follows
 * @param sentence the same for people
 */
public record Finding(
        String arm,
        String metric,
        Optional<Estimate> mean,
        Optional<Appetite> appetite,
        Optional<Estimate> likelihood,
        Verdict verdict,
        String sentence) {

    /** The same finding in other words. */
    Finding saying(String words) {
        return new Finding(arm, metric, mean, appetite, likelihood, verdict, words);
    }

    /** What follows from an estimate and a threshold. */
    public enum Verdict {
        /** The whole interval is on the right side. */
        WITHIN,
        /** The whole interval is beyond. */
        EXCEEDED,
        /** The interval holds the threshold: more replications are needed. */
        UNDECIDED,
        /** No threshold was set. */
        NONE
    }
}
