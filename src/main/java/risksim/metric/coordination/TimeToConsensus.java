package risksim.metric.coordination;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;
import risksim.metric.conflict.Told;

/** How long agents take to agree on a word. */
@About("interactions until all hold the same word and no other")
public record TimeToConsensus() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Told(game, "consensus", told -> told.sum() == 0 ? Double.NaN : told.sum());
    }

    @Override
    public Card card() {
        return new Card(
                "interactions",
                "[1, inf)",
                Harm.HIGH,
                "interactions up to the first after which every agent is known to hold one word, the same",
                "Baronchelli, Felici, Loreto, Caglioti and Steels 2006",
                "Given only by replications that reach consensus, so that a mean is too low where some do not; what agents hold is known from what they said and answered.",
                1);
    }
}
