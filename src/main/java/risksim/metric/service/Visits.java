package risksim.metric.service;

import java.util.List;
import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;
import risksim.population.Sums;

/** How often people came: where users begin with a first purchase, their repeat purchases. */
@About("visits for each person")
public record Visits() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Ledger(
                game,
                all -> Ledger.ratio(all.count(Sums.Count.SERVED), all.game.users()),
                all -> List.of(all.total(
                        "visits so far",
                        "visits a person",
                        stretch -> Ledger.count(stretch, Sums.Count.SERVED) / all.game.users())));
    }

    @Override
    public Card card() {
        return new Card(
                "visits",
                "[0, inf)",
                Harm.NONE,
                "users served, summed over ticks / people",
                "Fader, Hardie and Lee 2005; this project",
                "Where users come every tick it counts ticks; two purchases in a tick are one visit.",
                1);
    }
}
