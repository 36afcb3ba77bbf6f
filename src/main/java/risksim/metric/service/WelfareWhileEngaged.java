package risksim.metric.service;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;
import risksim.population.Sums;

/** What content is worth to those who are served, for each of their ticks. */
@About("what content is worth to those who are served, a tick")
public record WelfareWhileEngaged() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Ledger(
                game,
                all -> Ledger.ratio(all.amount(Sums.Amount.WELFARE), all.count(Sums.Count.SERVED)),
                all -> all.paths(
                        "welfare while engaged", "utility a tick", (stretch, group) -> Ledger.welfare(stretch, group)));
    }

    @Override
    public Card card() {
        return new Card(
                "utility",
                "(-inf, inf)",
                Harm.LOW,
                "utility of content to users served / users served, both summed over ticks",
                "Calvano et al., arXiv 2410.13108; this project",
                "Those who left are not asked: it can rise because the unhappy are gone.",
                1);
    }
}
