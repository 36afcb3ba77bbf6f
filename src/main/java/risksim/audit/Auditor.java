package risksim.audit;

import java.util.Arrays;
import java.util.List;
import risksim.game.market.PricingGame;

/**
 * An institution that watches a market while it is played and fines all firms when its detector raises an alarm. It then starts anew, as
 * it does when it has watched for as long as its detector does without an alarm.
 */
final class Auditor {
    private final Watching watching;
    private final Detector.Spec spec;
    private final double fine;
    /** {@code [firms]}, money. */
    private final double[] paid;

    private Detector detector;
    private long watched;
    private long times;

    Auditor(PricingGame market, Detector.Spec spec, double fine) {
        this.watching = new Watching(market, spec);
        this.spec = spec;
        this.fine = fine;
        this.paid = new double[market.players()];
        this.detector = spec.create(paid.length);
    }

    /** Sees a tick; takes the fine out of the rewards if the alarm sounds. */
    void see(int[] actions, double[] rewards) {
        detector.see(watching.sight(watched++, actions));
        boolean alarm = detector.evidence() >= spec.threshold();
        if (alarm) {
            times++;
            for (int i = 0; i < paid.length; i++) {
                rewards[i] -= fine;
                paid[i] += fine;
            }
        }
        if (alarm || watched >= spec.ticks()) {
            detector = spec.create(paid.length);
            watched = 0;
        }
    }

    long times() {
        return times;
    }

    List<Double> paid() {
        return Arrays.stream(paid).boxed().toList();
    }
}
