package risksim.audit;

import java.util.ArrayList;
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

    /** What was played since the detector was new, tick by tick: at most as long as it watches. */
    private final List<int[]> watched = new ArrayList<>();

    private Detector detector;
    private long times;

    Auditor(PricingGame market, Detector.Spec spec, double fine) {
        this(new Watching(market, spec), spec, fine, new double[market.players()]);
    }

    private Auditor(Watching watching, Detector.Spec spec, double fine, double[] paid) {
        this.watching = watching;
        this.spec = spec;
        this.fine = fine;
        this.paid = paid;
        this.detector = spec.create(paid.length);
    }

    /** Sees a tick; takes the fine out of the rewards if the alarm sounds. */
    void see(int[] actions, double[] rewards) {
        watch(actions);
        boolean alarm = detector.evidence() >= spec.threshold();
        if (alarm) {
            times++;
            for (int i = 0; i < paid.length; i++) {
                rewards[i] -= fine;
                paid[i] += fine;
            }
        }
        if (alarm || watched.size() >= spec.ticks()) {
            detector = spec.create(paid.length);
            watched.clear();
        }
    }

    private void watch(int[] actions) {
        detector.see(watching.sight(watched.size(), actions));
        watched.add(actions.clone());
    }

    /** An auditor who has seen and taken the same; what one sees is not felt by the other. */
    Auditor copy() {
        Auditor copy = new Auditor(watching, spec, fine, paid.clone());
        watched.forEach(copy::watch);
        copy.times = times;
        return copy;
    }

    long times() {
        return times;
    }

    List<Double> paid() {
        return Arrays.stream(paid).boxed().toList();
    }
}
