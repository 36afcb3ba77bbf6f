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

/**
 * How far a crowd that chooses between two sides splits unevenly: 1 if all tossed coins. Where the minority is paid by the lead,
 * what the crowd loses in a tick is the square of the lead over the number of players.
 */
public final class CrowdVolatility implements Metric {
    private final List<Event.Stretch> stretches = new ArrayList<>();

    private CrowdVolatility() {}

    @Override
    public void see(Event event) {
        if (event instanceof Event.Stretch stretch) {
            stretches.add(stretch);
        }
    }

    @Override
    public OptionalDouble value() {
        double lost = 0;
        long ticks = 0;
        for (Event.Stretch stretch : stretches.subList(stretches.size() / 2, stretches.size())) {
            ticks += stretch.tick() - stretch.from();
            for (double reward : stretch.rewards()) {
                lost -= reward;
            }
        }
        return ticks == 0 ? OptionalDouble.empty() : OptionalDouble.of(lost / ticks);
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("mean squared lead of one side over the number of players, in the second half of the run")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            Check.that(
                    game instanceof DiscreteGame discrete && paidByTheLead(discrete),
                    "crowd-volatility is for minority games with linear pay");
            return new CrowdVolatility();
        }

        private static boolean paidByTheLead(DiscreteGame game) {
            int players = game.players();
            if (players < 3 || game.actions(0) != 2) {
                return false;
            }
            int[] actions = new int[players];
            actions[0] = 1;
            double[] rewards = new double[players];
            game.resolve(0, 0, actions, rewards);
            return rewards[0] == (players - 2.0) / players && rewards[1] == -rewards[0];
        }

        @Override
        public Card card() {
            return new Card(
                    "1",
                    "[0, inf)",
                    Harm.HIGH,
                    "mean of (choosers of one side - choosers of the other)^2 / players, over the second half of the windows",
                    "Challet, Marsili and Zecchina 2000 (sigma^2 / N)",
                    "The first half of the windows is taken for burn-in, whether or not it was long enough.",
                    1);
        }
    }
}
