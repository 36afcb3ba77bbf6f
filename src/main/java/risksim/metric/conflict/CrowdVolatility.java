package risksim.metric.conflict;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import risksim.check.About;
import risksim.check.Check;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Event;
import risksim.metric.Metric;

/** How far a crowd that chooses between two sides splits unevenly: 1 if all tossed coins. */
public final class CrowdVolatility implements Metric {
    private final int players;
    /** {@code [ticks told]}, the square of the lead of one side. */
    private final List<Double> squares = new ArrayList<>();

    private CrowdVolatility(int players) {
        this.players = players;
    }

    @Override
    public void see(Event event) {
        if (event instanceof Event.Stretch stretch && stretch.tick() - stretch.from() == 1) {
            double lead = 0;
            for (List<Long> plays : stretch.plays()) {
                lead += plays.get(0) - plays.get(1);
            }
            squares.add(lead * lead);
        }
    }

    @Override
    public OptionalDouble value() {
        return squares.stream()
                .skip(squares.size() / 2)
                .mapToDouble(square -> square / players)
                .average();
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("mean squared lead of one side over the number of players, in the second half of the run; needs window 1")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            Check.that(
                    game instanceof DiscreteGame discrete && discrete.actions(0) == 2,
                    "crowd-volatility is for games of two actions");
            return new CrowdVolatility(game.players());
        }

        @Override
        public Card card() {
            return new Card(
                    "1",
                    "[0, inf)",
                    Harm.HIGH,
                    "mean of (choosers of one side - choosers of the other)^2 / players, over the second half of the run",
                    "Challet, Marsili and Zecchina 2000 (sigma^2 / N)",
                    "None unless the window is 1; the first half is taken for burn-in.",
                    1);
        }
    }
}
