package risksim.metric.service;

import java.util.List;
import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;
import risksim.population.Sums;

/** What people earn the services, for each person and tick. */
@About("reward of all services for each person and tick")
public record Revenue() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Ledger(
                game,
                all -> Ledger.ratio(all.amount(Sums.Amount.REWARD), (double) all.game.users() * all.ticks()),
                all -> List.of(all.path(
                        "revenue",
                        "reward a person and tick",
                        stretch -> stretch.accounts().stream()
                                        .flatMap(List::stream)
                                        .mapToDouble(account -> account.amount(Sums.Amount.REWARD))
                                        .sum()
                                / all.game.users()
                                / (stretch.tick() - stretch.from()))));
    }

    @Override
    public Card card() {
        return new Card(
                "reward",
                "(-inf, inf)",
                Harm.NONE,
                "reward of all services, summed over ticks / (people x ticks)",
                "Calvano et al., arXiv 2410.13108; this project",
                "Reward now and reward later count the same; see discounted-revenue.",
                1);
    }
}
