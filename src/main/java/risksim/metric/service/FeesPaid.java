package risksim.metric.service;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Event;
import risksim.metric.Metric;
import risksim.population.Sums;

/** What people pay in fees to be served. */
@About("fees paid by those who are served, a tick")
public record FeesPaid() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Ledger(
                game,
                all -> Ledger.ratio(all.paid(), all.count(Sums.Count.SERVED)),
                all -> all.paths("fees paid", "money a tick", FeesPaid::fee));
    }

    private static double fee(Event.Served stretch, int group) {
        return Ledger.paid(stretch, group) / Math.max(1, Ledger.count(stretch, group, Sums.Count.SERVED));
    }

    @Override
    public Card card() {
        return new Card(
                "money",
                "[0, inf)",
                Harm.HIGH,
                "fees paid by users served / users served, both summed over ticks",
                "this project",
                "Whoever finds a fee too high and stays away pays nothing and does not count: read it with engaged-share.",
                1);
    }
}
