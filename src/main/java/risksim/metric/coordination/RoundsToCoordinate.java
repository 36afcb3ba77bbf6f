package risksim.metric.coordination;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Event;
import risksim.metric.Metric;
import risksim.metric.conflict.Told;

/** How long two take to do the same. */
public final class RoundsToCoordinate implements Metric {
    private final Told rounds;
    private final Told met;

    private RoundsToCoordinate(Game game) {
        this.rounds = new Told(game, "rounds", Told::sum);
        this.met = new Told(game, "met", Told::sum);
    }

    @Override
    public void see(Event event) {
        rounds.see(event);
        met.see(event);
    }

    @Override
    public OptionalDouble value() {
        return met.sum() == 0 ? OptionalDouble.empty() : OptionalDouble.of(rounds.sum() / met.sum());
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("mean number of rounds until two who choose at once choose the same")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            return new RoundsToCoordinate(game);
        }

        @Override
        public Card card() {
            return new Card(
                    "rounds",
                    "[1, inf)",
                    Harm.HIGH,
                    "rounds of the searches that ended, the one in which they met included / searches that ended",
                    "Anderson and Weber 1990; Crawford and Haller 1990",
                    "A tick for messages is no round; a search cut off by the end of the run is left out, which favours short ones if the run is short.",
                    1);
        }
    }
}
