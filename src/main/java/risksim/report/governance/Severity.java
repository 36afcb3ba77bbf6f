package risksim.report.governance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import risksim.metric.Card;
import risksim.metric.Estimate;
import risksim.metric.Estimates;
import risksim.metric.statistics.Bootstrap;
import risksim.metric.statistics.Quantiles;
import risksim.random.Purpose;
import risksim.random.Streams;
import risksim.scenario.Appetite;
import risksim.scenario.Arm;

/** How bad a risk is in an arm: tiers that were fixed before the run, and the tail. */
final class Severity {
    private static final int RESAMPLES = 1000;

    private Severity() {}

    /** Names of the tiers, "within" first; without tiers fixed beforehand only "beyond" follows. */
    static List<String> names(Hazard hazard) {
        List<String> names = new ArrayList<>(List.of("within the appetite"));
        hazard.tiers().forEach(tier -> names.add(tier.name()));
        if (hazard.tiers().isEmpty()) {
            names.add("beyond the appetite");
        } else if (hazard.appetite().excess(hazard.tiers().get(0).beyond()) > 0) {
            names.set(0, "below '" + hazard.tiers().get(0).name() + "'");
        }
        return names;
    }

    /** The tier of a number: 0 below the first. */
    static int tier(Hazard hazard, double value) {
        if (hazard.tiers().isEmpty()) {
            return hazard.appetite().exceededBy(value) ? 1 : 0;
        }
        int tier = 0;
        for (Appetite.Tier one : hazard.tiers()) {
            if (hazard.appetite().excess(value) > hazard.appetite().excess(one.beyond())) {
                tier++;
            }
        }
        return tier;
    }

    /** The share of replications in each tier, with exact intervals. */
    static List<Estimate> shares(Hazard hazard, Arm arm) {
        List<Double> values = hazard.values(arm);
        List<Estimate> shares = new ArrayList<>();
        for (int tier = 0; tier < names(hazard).size(); tier++) {
            int wanted = tier;
            int hits = (int) values.stream()
                    .filter(value -> tier(hazard, value) == wanted)
                    .count();
            shares.add(Estimates.share(hits, values.size(), hazard.appetite().confidence()));
        }
        return shares;
    }

    /**
     * The mean of the worst part of the replications.
     *
     * @param worst 0.05 or 0.01
     * @return empty where fewer than one whole replication lies in that part, so that the number would be the worst one alone
     */
    static Optional<Estimate> shortfall(Hazard hazard, Arm arm, double worst) {
        double[] values =
                hazard.values(arm).stream().mapToDouble(Double::doubleValue).toArray();
        if (values.length < 2 || values.length * worst < 1 - 1e-9) {
            return Optional.empty();
        }
        Card.Harm harm = hazard.appetite().atMost().isPresent() ? Card.Harm.HIGH : Card.Harm.LOW;
        Streams streams = Streams.of(hazard.exhibit().scenario().run().seed());
        Bootstrap bootstrap = new Bootstrap(RESAMPLES, hazard.appetite().confidence(), streams.stream(Purpose.SHOW, 3));
        return Optional.of(Quantiles.expectedShortfall(values, worst, harm, bootstrap));
    }

    /** The mean of the replications beyond the threshold; empty if fewer than two are, which says nothing of their spread. */
    static Optional<Estimate> whenBeyond(Hazard hazard, Arm arm) {
        List<Double> beyond = hazard.values(arm).stream()
                .filter(hazard.appetite()::exceededBy)
                .toList();
        return beyond.size() < 2
                ? Optional.empty()
                : Optional.of(Estimates.mean(beyond, hazard.appetite().confidence()));
    }
}
