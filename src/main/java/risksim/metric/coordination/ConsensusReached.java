package risksim.metric.coordination;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;
import risksim.metric.conflict.Told;

/** Whether agents ever agreed on a word. */
@About("whether all ever held the same word and no other")
public record ConsensusReached() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Told(game, "consensus", told -> told.sum() > 0 ? 1 : 0);
    }

    @Override
    public Card card() {
        return new Card(
                "share",
                "[0, 1]",
                Harm.LOW,
                "1 if every agent was at some time known to hold one word, the same, else 0",
                "Baronchelli, Felici, Loreto, Caglioti and Steels 2006",
                "Does not say whether the consensus lasted, or which word it was on.",
                1);
    }
}
