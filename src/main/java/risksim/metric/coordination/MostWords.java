package risksim.metric.coordination;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;
import risksim.metric.conflict.Told;

/** How much agents must remember on the way to a word. */
@About("most words that agents held at a time, each counted once for each who held it")
public record MostWords() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Told(game, "most words", Told::sum);
    }

    @Override
    public Card card() {
        return new Card(
                "words",
                "[0, inf)",
                Harm.HIGH,
                "maximum over time of the sum over agents of the words that each holds",
                "Baronchelli, Felici, Loreto, Caglioti and Steels 2006",
                "Words are counted as agents are known to hold them, from what they said and answered; the mean an agent is this over the agents.",
                1);
    }
}
