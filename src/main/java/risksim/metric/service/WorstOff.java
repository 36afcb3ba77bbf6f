package risksim.metric.service;

import risksim.check.About;
import risksim.game.Game;
import risksim.learn.preference.Welfare;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** What the group expects that gets least. */
@About("expected utility of the group that gets least")
public record WorstOff() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Deployment(game, Welfare::worstOff);
    }

    @Override
    public Card card() {
        return new Card(
                "utility",
                "[0, 1]",
                Harm.LOW,
                "least expected utility over groups, of what is shown after the last tick",
                "Rawls 1971; this project",
                "Says nothing of how many they are.",
                1);
    }
}
