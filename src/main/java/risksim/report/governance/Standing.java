package risksim.report.governance;

import java.util.List;
import java.util.Optional;
import risksim.check.Interval;
import risksim.experiment.Study;
import risksim.metric.Estimate;
import risksim.metric.Estimates;
import risksim.scenario.Appetite;
import risksim.scenario.Arm;

/**
 * How an arm stands with a risk.
 *
 * @param hazard the risk
 * @param arm the arm
 * @param mean over the replications that gave the number, with the interval that the rule is held against
 * @param beyond share of replications beyond the threshold
 * @param last share of replications in the last tier, if tiers were fixed
 * @param state what follows
 */
record Standing(
        Hazard hazard,
        Arm arm,
        Optional<Estimate> mean,
        Optional<Estimate> beyond,
        Optional<Estimate> last,
        State state) {
    /** What follows from an interval, a margin and a threshold. */
    enum State {
        /** The whole interval keeps the margin from the threshold, and no replication is in the last tier. */
        CLEAR,
        /** The whole interval is beyond the threshold, or a replication is in the last tier. */
        BEYOND,
        /** Neither, or too few replications. */
        OPEN
    }

    /** The arm that was to be deployed: one interval, at the confidence of the appetite. */
    static Standing of(Hazard hazard, Arm arm) {
        return of(hazard, arm, 1);
    }

    /**
     * An arm that is chosen after the run among several.
     *
     * @param among how many were looked at; the intervals share their error (Bonferroni)
     */
    static Standing of(Hazard hazard, Arm arm, int among) {
        List<Double> values = hazard.values(arm);
        if (values.isEmpty()) {
            return new Standing(hazard, arm, Optional.empty(), Optional.empty(), Optional.empty(), State.OPEN);
        }
        Appetite appetite = hazard.appetite();
        double asked = appetite.confidence();
        double level = 1 - (1 - asked) / (Study.looks(hazard.exhibit().scenario()) * among);
        Estimate mean = mean(hazard, values, level).holding(asked);
        Estimate beyond = Estimates.share(
                        (int) values.stream().filter(appetite::exceededBy).count(), values.size(), level)
                .holding(asked);
        Optional<Estimate> last = hazard.tiers().isEmpty()
                ? Optional.empty()
                : Optional.of(Estimates.share(worst(hazard, values), values.size(), level)
                        .holding(asked));
        return new Standing(hazard, arm, Optional.of(mean), Optional.of(beyond), last, state(hazard, mean, last));
    }

    private static Estimate mean(Hazard hazard, List<Double> values, double level) {
        boolean share = hazard.choice().spec().card().unit().equals("share")
                && values.stream().allMatch(value -> value == 0 || value == 1);
        int hits = (int) values.stream().filter(value -> value == 1).count();
        return share
                ? Estimates.share(hits, values.size(), level)
                : Estimates.mean(values, level)
                        .within(Interval.of(hazard.choice().spec().card().range()));
    }

    /** How many replications are in the last tier. */
    private static int worst(Hazard hazard, List<Double> values) {
        int last = hazard.tiers().size();
        return (int) values.stream()
                .filter(value -> Severity.tier(hazard, value) == last)
                .count();
    }

    /** The rule, as {@link Rules} prints it. */
    static State state(Hazard hazard, Estimate mean, Optional<Estimate> last) {
        if (mean.n() < hazard.fewest()) {
            return State.OPEN;
        }
        Appetite appetite = hazard.appetite();
        double best = Math.min(appetite.excess(mean.low()), appetite.excess(mean.high()));
        double worst = Math.max(appetite.excess(mean.low()), appetite.excess(mean.high()));
        boolean catastrophe = last.map(share -> share.value() > 0).orElse(false);
        if (best > 0 || catastrophe) {
            return State.BEYOND;
        }
        return -worst >= hazard.margin() ? State.CLEAR : State.OPEN;
    }

    /** How far the worse end of the interval keeps from the threshold; negative if it lies beyond it. */
    double room() {
        return mean.map(one -> -Math.max(
                        hazard.appetite().excess(one.low()), hazard.appetite().excess(one.high())))
                .orElse(Double.NaN);
    }

    /** Why, in one sentence. */
    String why() {
        if (mean.isEmpty()) {
            return hazard.mute()
                    .map(why -> "The numbers of " + hazard.metric() + " are not told: " + why + ".")
                    .orElse("No replication of '" + arm.name() + "' gave a number.");
        }
        int n = mean.get().n();
        if (n < hazard.fewest()) {
            return "'" + arm.name() + "' has " + Plain.count(n, "replication", "replications")
                    + " with a number, fewer than the " + hazard.fewest() + " demanded beforehand.";
        }
        String where = "The interval of '" + arm.name() + "', " + Plain.interval(mean.get()) + ", ";
        String tier = last.filter(share -> share.value() > 0)
                .map(share -> " " + Plain.hits(share) + " of " + share.n() + " replications are in the last tier, '"
                        + hazard.tiers().get(hazard.tiers().size() - 1).name() + "', which rules the arm out.")
                .orElse("");
        return where + position() + tier;
    }

    private String position() {
        Estimate one = mean.orElseThrow();
        double best =
                Math.min(hazard.appetite().excess(one.low()), hazard.appetite().excess(one.high()));
        String threshold = "(" + hazard.appetite().words() + ")";
        if (best > 0) {
            return "lies wholly beyond the threshold " + threshold + ".";
        }
        if (room() >= hazard.margin()) {
            return "keeps " + Plain.number(room()) + " from the threshold " + threshold
                    + (hazard.margin() == 0
                            ? "; no margin was fixed."
                            : ", at least the margin of " + Interval.plain(hazard.margin()) + ".");
        }
        return room() >= 0
                ? "is on the right side of the threshold " + threshold + " but keeps only " + Plain.number(room())
                        + " from it, less than the margin of " + Interval.plain(hazard.margin()) + "."
                : "holds the threshold " + threshold + ", so it cannot be told on which side the mean lies.";
    }
}
