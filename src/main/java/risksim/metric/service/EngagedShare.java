package risksim.metric.service;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;
import risksim.population.Sums;

/** Which part of people is engaged, over all ticks. */
@About("share of people engaged, over all ticks")
public record EngagedShare() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Ledger(
                game,
                all -> Ledger.ratio(all.count(Sums.Count.ENGAGED), (double) all.game.users() * all.ticks()),
                all -> all.paths(
                        "engaged share",
                        "share of the group",
                        (stretch, group) -> Ledger.count(stretch, group, Sums.Count.ENGAGED)
                                / (all.game.users() * all.game.share(group) * (stretch.tick() - stretch.from()))));
    }

    @Override
    public Card card() {
        return new Card(
                "share",
                "[0, 1]",
                Harm.NONE,
                "users engaged at the end of each tick, summed / (people x ticks)",
                "Calvano et al., arXiv 2410.13108; this project",
                "Engagement is no sign of welfare: see welfare-while-engaged.",
                1);
    }
}
