package risksim.metric.service;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;
import risksim.population.Sums;

/** How long absences last that ended. */
@About("mean length of the absences that ended")
public record MeanAbsence() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Ledger(
                game, all -> Ledger.ratio(all.count(Sums.Count.ABSENCE_TICKS), all.count(Sums.Count.RETURNS)));
    }

    @Override
    public Card card() {
        return new Card(
                "ticks",
                "[1, inf)",
                Harm.NONE,
                "ticks of absences that ended / returns",
                "Calvano et al., arXiv 2410.13108; this project",
                "Those who never came back are left out.",
                1);
    }
}
