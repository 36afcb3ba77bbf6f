package risksim.metric.service;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;
import risksim.population.Sums;

/** How often people came in the second half of a run, which a fit to the first half has not seen. */
@About("visits for each person in the second half of the run")
public record LateVisits() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Ledger(game, all -> Ledger.ratio(all.late(Sums.Count.SERVED), all.game.users()));
    }

    @Override
    public Card card() {
        return new Card(
                "visits",
                "[0, inf)",
                Harm.LOW,
                "users served, summed over the second half of the windows / people",
                "Fader, Hardie and Lee 2005; this project",
                "It does not tell the fewer who stayed from the same who came less often.",
                1);
    }
}
