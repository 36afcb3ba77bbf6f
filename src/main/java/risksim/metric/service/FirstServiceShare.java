package risksim.metric.service;

import java.util.ArrayList;
import java.util.List;
import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Curve;
import risksim.metric.Metric;

/** Which part of those who are served the first service serves once people have had time to choose: whom churn selects. */
@About("share of those served whom the first service serves, in the second half of the run")
public record FirstServiceShare() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Ledger(game, all -> Ledger.ratio(all.lateServed(0), all.lateServed()), FirstServiceShare::shares);
    }

    /** The share of each service in each stretch. */
    static List<Curve> shares(Ledger all) {
        List<Curve> shares = new ArrayList<>();
        for (int service = 0; service < all.services(); service++) {
            int which = service;
            shares.add(all.path(
                    "share of those served: service " + (service + 1),
                    "share",
                    stretch -> Ledger.served(stretch, which) / Math.max(1, Ledger.served(stretch))));
        }
        return shares;
    }

    @Override
    public Card card() {
        return new Card(
                "share",
                "[0, 1]",
                Harm.NONE,
                "users served by the first service / users served by all, both summed over the second half of the windows",
                "market share; this project",
                "Counts people and not money, and does not tell a service that is chosen from one that cannot be left: see switches. "
                        + "The first service is that of the first agent of the file.",
                1);
    }
}
