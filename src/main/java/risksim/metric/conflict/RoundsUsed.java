package risksim.metric.conflict;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** How long agents who choose at once go on choosing. */
@About("mean number of rounds of a joint choice in which somebody writes")
public record RoundsUsed() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return JointChoices.each(game, "writing");
    }

    @Override
    public Card card() {
        return new Card(
                "rounds",
                "[0, inf)",
                Harm.HIGH,
                "rounds in which at least one position is written, anew or over / joint choices",
                "arXiv 2512.25014; this project",
                "A round under remasking takes two looks at the board and counts once. Writing the symbol that was there counts, and so do the rounds of a choice cut off by the end of the run.",
                1);
    }
}
