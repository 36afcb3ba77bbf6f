package risksim.metric.conflict;

import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card;
import risksim.metric.Card.Harm;
import risksim.metric.Metric;

/** How fast an arms race runs away, or calms down. */
@About("growth a tick of the change in arms: above 0 the race runs away, below 0 it calms down")
public record EscalationRate() implements Metric.Spec {
    @Override
    public Metric create(Game game) {
        return new Told(game, "arms", EscalationRate::growth);
    }

    /** From the change between the last two windows and that between the two before; windows of one length. */
    private static double growth(Told told) {
        int windows = told.sums.size();
        if (windows < 3 || !told.lengths.get(windows - 1).equals(told.lengths.get(windows - 3))) {
            return Double.NaN;
        }
        double before = told.late(1) - told.late(2);
        double now = told.late(0) - told.late(1);
        if (before == 0) {
            return now == 0 ? 0 : Double.NaN;
        }
        return now / before < 0 ? Double.NaN : StrictMath.pow(now / before, 1.0 / told.lengths.get(windows - 1)) - 1;
    }

    @Override
    public Card card() {
        return new Card(
                "1 / tick",
                "[-1, inf)",
                Harm.HIGH,
                "(change of mean arms between the last two windows / change between the two before)^(1 / window) - 1",
                "Richardson 1960: the larger eigenvalue of the equations; this project",
                "0 once arms stand still; none where changes alternate in sign. A ceiling on arms ends any race.",
                1);
    }
}
