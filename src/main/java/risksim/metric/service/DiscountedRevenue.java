package risksim.metric.service;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** What people earn the services, for each person, when later reward counts less. */
@About("discounted reward of all services for each person")
public record DiscountedRevenue() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Ledger(game, all -> Ledger.ratio(all.discounted(), all.game.users()));
    }

    @Override
    public Card card() {
        return new Card(
                "reward",
                "(-inf, inf)",
                Harm.NONE,
                "sum over ticks t of discount^t x reward / people",
                "Calvano et al., arXiv 2410.13108; this project, equation of value",
                "What lies after the last tick is left out: discount^ticks of the whole at most.",
                1);
    }
}
