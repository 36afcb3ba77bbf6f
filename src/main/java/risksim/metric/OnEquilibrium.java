package risksim.metric;

import java.util.OptionalDouble;
import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card.Harm;

/** Whether no agent could gain by choosing otherwise once, at any moment of the final loop. */
public final class OnEquilibrium implements Metric {
    /** Values closer than this part of their size count as equal. */
    private static final double TOLERANCE = 1e-10;

    private int moments;
    private int best;

    @Override
    public void see(Event event) {
        if (event instanceof Event.Worth worth) {
            double meant = worth.values().get(worth.meant());
            double most = worth.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(meant);
            moments++;
            best += meant >= most - TOLERANCE * Math.abs(most) ? 1 : 0;
        }
    }

    @Override
    public OptionalDouble value() {
        return moments == 0 ? OptionalDouble.empty() : OptionalDouble.of(best == moments ? 1 : 0);
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("share of replications that end where nobody gains by choosing otherwise once")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            return new OnEquilibrium();
        }

        @Override
        public Card card() {
            return new Card(
                    "share",
                    "[0, 1]",
                    Harm.NONE,
                    "1 if at every moment of the final loop each agent's intended action has the highest discounted reward, "
                            + "all else as intended",
                    "Calvano et al. 2020, section III.B and table I (full equilibrium on path)",
                    "Looks at the loop only, not at what agents would do off it, and at one deviation at a time.",
                    1);
        }
    }
}
