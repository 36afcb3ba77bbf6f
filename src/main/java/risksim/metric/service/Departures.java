package risksim.metric.service;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;
import risksim.population.Sums;

/** How often people left. */
@About("departures for each person")
public record Departures() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Ledger(game, all -> Ledger.ratio(all.count(Sums.Count.DEPARTURES), all.game.users()));
    }

    @Override
    public Card card() {
        return new Card(
                "departures",
                "[0, inf)",
                Harm.HIGH,
                "departures / people",
                "this project",
                "Grows with the length of the run, and counts a person who leaves ten times as ten.",
                1);
    }
}
