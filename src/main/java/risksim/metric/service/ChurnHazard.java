package risksim.metric.service;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;
import risksim.population.Sums;

/** How likely a user who is served leaves in a tick. */
@About("chance that a user who is served leaves in a tick")
public record ChurnHazard() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Ledger(
                game,
                all -> Ledger.ratio(all.count(Sums.Count.DEPARTURES), all.count(Sums.Count.SERVED)),
                all -> all.paths(
                        "churn hazard",
                        "chance of leaving, a tick",
                        (stretch, group) -> Ledger.count(stretch, group, Sums.Count.DEPARTURES)
                                / Math.max(1, Ledger.count(stretch, group, Sums.Count.SERVED))));
    }

    @Override
    public Card card() {
        return new Card(
                "1/tick",
                "[0, 1]",
                Harm.HIGH,
                "departures / users served, both summed over ticks",
                "Fader and Hardie 2007; this project",
                "An average over users and time: who is about to leave differs from who stays, so it falls as the restless go.",
                1);
    }
}
