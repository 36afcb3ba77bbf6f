package risksim.metric.conflict;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** What is left of a resource. */
@About("apples at the end, as a part of the places where one can grow")
public record ResourceSurvival() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Told(game, "apples", told -> told.late(0));
    }

    @Override
    public Card card() {
        return new Card(
                "share",
                "[0, 1]",
                Harm.LOW,
                "mean over the last window of (apples / places where apples grow)",
                "Perolat et al. 2017, section 4; this project",
                "Apples that nobody can reach count.",
                1);
    }
}
