package risksim.metric;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card.Harm;

/** How many periods a forced deviation disturbs prices. */
public final class PunishmentLength implements Metric {
    private int deviations;
    private double periods;

    @Override
    public void see(Event event) {
        if (event instanceof Event.Deviation deviation && deviation.otherwise()) {
            deviations++;
            periods += deviation.back() + 1;
        }
    }

    @Override
    public OptionalDouble value() {
        return deviations == 0 ? OptionalDouble.empty() : OptionalDouble.of(periods / deviations);
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("how many periods pass after a forced price cut until prices go round in a loop again")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            return new PunishmentLength();
        }

        @Override
        public Card card() {
            return new Card(
                    "periods",
                    "[0, inf)",
                    Harm.NONE,
                    "periods from a deviation to the first that belongs to a loop, averaged over deviators and moments of "
                            + "the loop",
                    "Calvano et al. 2020, section IV.C",
                    "The loop that play returns to need not be the one it left.",
                    1);
        }
    }
}
