package risksim.metric.service;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** How few services serve most people. */
@About("Herfindahl-Hirschman index of the services' shares of those served, in the second half of the run")
public record Concentration() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Ledger(
                game,
                all -> {
                    double squares = 0;
                    for (int service = 0; service < all.services(); service++) {
                        squares += all.lateServed(service) * all.lateServed(service);
                    }
                    return Ledger.ratio(squares, all.lateServed() * all.lateServed());
                },
                FirstServiceShare::shares);
    }

    @Override
    public Card card() {
        return new Card(
                "1",
                "[0, 1]",
                Harm.NONE,
                "sum over services of (users served by the service / users served by all)^2, over the second half of the windows",
                "Herfindahl 1950; Hirschman, American Economic Review 54, 1964",
                "Says how few services share the people, not which, and not whether the few treat them badly; 1 / services at the least.",
                1);
    }
}
