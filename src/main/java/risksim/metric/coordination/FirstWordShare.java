package risksim.metric.coordination;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;
import risksim.metric.conflict.Told;

/** How many end with the first word, which is that of a committed minority where there is one. */
@About("part of the agents who in the end hold the first word and no other")
public record FirstWordShare() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Told(game, "first word", told -> told.sum() / game.players());
    }

    @Override
    public Card card() {
        return new Card(
                "share",
                "[0, 1]",
                Harm.NONE,
                "agents who in the end are known to hold the first word and no other / agents",
                "Xie, Sreenivasan, Korniss, Zhang, Lim and Szymanski 2011",
                "A share, not a verdict: the committed count in it, and an agent that still knows a second word does not.",
                1);
    }
}
