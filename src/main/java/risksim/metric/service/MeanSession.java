package risksim.metric.service;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;
import risksim.population.Sums;

/** How long sessions last that ended. */
@About("mean length of the sessions that ended")
public record MeanSession() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Ledger(
                game, all -> Ledger.ratio(all.count(Sums.Count.SESSION_TICKS), all.count(Sums.Count.DEPARTURES)));
    }

    @Override
    public Card card() {
        return new Card(
                "ticks",
                "[1, inf)",
                Harm.LOW,
                "ticks of sessions that ended / departures",
                "Calvano et al., arXiv 2410.13108; this project",
                "Sessions under way at the end are left out, so that it is too short where few end.",
                1);
    }
}
