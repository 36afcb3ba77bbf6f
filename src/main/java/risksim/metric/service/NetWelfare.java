package risksim.metric.service;

import java.util.List;
import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Event;
import risksim.metric.Metric;
import risksim.population.Sums;

/** What people have of being served once fees are paid, counted over all people, also those who stay away. */
@About("what people have of the services after fees, for each person and tick")
public record NetWelfare() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Ledger(
                game,
                all -> {
                    double net = 0;
                    for (int group = 0; group < all.game.groups(); group++) {
                        net += all.amount(Sums.Amount.WELFARE, group)
                                - all.game.priceSensitivity(group) * all.paid(group);
                    }
                    return Ledger.ratio(net, (double) all.game.users() * all.ticks());
                },
                all -> List.of(all.path(
                        "net welfare",
                        "utility a person and tick",
                        stretch -> net(all, stretch) / all.game.users() / (stretch.tick() - stretch.from()))));
    }

    private static double net(Ledger all, Event.Served stretch) {
        double net = 0;
        for (int group = 0; group < all.game.groups(); group++) {
            net += Ledger.amount(stretch, group, Sums.Amount.WELFARE)
                    - all.game.priceSensitivity(group) * Ledger.paid(stretch, group);
        }
        return net;
    }

    @Override
    public Card card() {
        return new Card(
                "utility",
                "(-inf, inf)",
                Harm.LOW,
                "(utility of content to users served - price sensitivity x fees they pay) / (people x ticks); away counts 0",
                "this project",
                "It adds up the utilities of different people, so a loss of few can hide behind a gain of many: read it "
                        + "with worst-off. The private taste by which people choose among services is left out.",
                1);
    }
}
