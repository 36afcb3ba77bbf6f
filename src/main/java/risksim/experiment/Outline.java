package risksim.experiment;

import java.util.ArrayList;
import java.util.List;
import risksim.metric.Estimate;
import risksim.metric.statistics.KaplanMeier;

/** A survival curve as points, few enough to draw. */
record Outline(KaplanMeier curve, Tenures tenures, double confidence) {

    /** Points at equal distances, tick 0 and the last tick among them; every tick where there are few enough. */
    List<Survivals.Point> points(int most) {
        int last = tenures.ended().length - 1;
        int stride = Math.max(1, (last + most - 2) / (most - 1));
        List<Survivals.Point> points = new ArrayList<>();
        long gone = 0;
        long ended = 0;
        long censored = 0;
        for (int tick = 0; tick <= last; tick++) {
            ended += tenures.ended()[tick];
            censored += tenures.going()[tick];
            if (tick % stride == 0 || tick == last) {
                Estimate at = curve.at(tick, KaplanMeier.Scale.LOG_LOG, confidence);
                points.add(
                        new Survivals.Point(tick, curve.n() - gone, ended, censored, at.value(), at.low(), at.high()));
                gone += ended + censored;
                ended = 0;
                censored = 0;
            }
        }
        return points;
    }
}
