package risksim.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import risksim.check.About;
import risksim.game.Game;
import risksim.metric.Card.Harm;

/** Share of forced deviations that do not pay, all that follows counted. */
public final class DeviationUnprofitable implements Metric {
    private final Map<List<Integer>, Event.Worth> worths = new HashMap<>();
    private int deviations;
    private int unprofitable;

    @Override
    public void see(Event event) {
        if (event instanceof Event.Worth worth) {
            worths.put(List.of(worth.player(), worth.phase()), worth);
        } else if (event instanceof Event.Deviation deviation && deviation.otherwise()) {
            Event.Worth worth = worths.get(List.of(deviation.player(), deviation.phase()));
            if (worth != null) {
                judge(worth, deviation.path().get(0).actions().get(deviation.player()));
            }
        }
    }

    private void judge(Event.Worth worth, int action) {
        deviations++;
        unprofitable += worth.values().get(action) < worth.values().get(worth.meant()) ? 1 : 0;
    }

    @Override
    public OptionalDouble value() {
        return deviations == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) unprofitable / deviations);
    }

    /** What a scenario says of this metric: nothing yet. */
    @About("share of forced price cuts that lose money in the end")
    public record Spec() implements Metric.Spec {
        @Override
        public Metric create(Game game) {
            return new DeviationUnprofitable();
        }

        @Override
        public Card card() {
            return new Card(
                    "share",
                    "[0, 1]",
                    Harm.HIGH,
                    "share of deviations to the most profitable action of one period whose discounted reward falls short of "
                            + "not deviating; deviations that change nothing are left out",
                    "Calvano et al. 2020, section IV.C",
                    "Tests the one deviation that looks best for one period, not every possible one.",
                    1);
        }
    }
}
