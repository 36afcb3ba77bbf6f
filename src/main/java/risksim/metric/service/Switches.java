package risksim.metric.service;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;
import risksim.population.Sums;

/** How often people changed the service. */
@About("changes of service for each person")
public record Switches() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Ledger(game, all -> Ledger.ratio(all.count(Sums.Count.SWITCHES), all.game.users()));
    }

    @Override
    public Card card() {
        return new Card(
                "changes",
                "[0, inf)",
                Harm.NONE,
                "returns to another service than the last one, and turns of people who use several / people",
                "this project",
                "Grows with the length of the run, and does not tell a wanderer from a person who is driven away.",
                1);
    }
}
