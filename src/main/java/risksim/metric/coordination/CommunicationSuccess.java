package risksim.metric.coordination;

import risksim.check.About;
import risksim.game.Game;
import risksim.game.coordination.NamingGame;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;
import risksim.metric.conflict.Told;

/** How well agents understand each other in the end. */
@About("part of the interactions at the end in which the word was understood")
public record CommunicationSuccess() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Told(game, "understood", told -> NamingGame.TICKS * told.late(0));
    }

    @Override
    public Card card() {
        return new Card(
                "share",
                "[0, 1]",
                Harm.LOW,
                "interactions of the last window in which the hearer knew the word / interactions of the last window",
                "Baronchelli, Felici, Loreto, Caglioti and Steels 2006",
                "An interaction takes two ticks, so a window of odd length is off by half an interaction; what one tick of it cut off is lost.",
                1);
    }
}
