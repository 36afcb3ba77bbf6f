package risksim.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import risksim.metric.Estimate;
import risksim.metric.Estimates;
import risksim.metric.statistics.KaplanMeier;

/**
 * A survival curve as points, few enough to draw. Where Greenwood's formula has no width, because nobody or everybody has left, the
 * interval is Clopper and Pearson's for the people watched up to there: nothing seen is not nothing possible.
 */
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
                Estimate at = at(tick, gone);
                points.add(
                        new Survivals.Point(tick, curve.n() - gone, ended, censored, at.value(), at.low(), at.high()));
                gone += ended + censored;
                ended = 0;
                censored = 0;
            }
        }
        return points;
    }

    /** The curve at its last tick. */
    Estimate last() {
        int last = tenures.ended().length - 1;
        return at(last, curve.n() - tenures.going()[last] - tenures.ended()[last]);
    }

    private Estimate at(int tick, long gone) {
        Estimate at = curve.at(tick, KaplanMeier.Scale.LOG_LOG, confidence);
        if (at.standardError() > 0) {
            return at;
        }
        long watched = at.value() == 0 ? Arrays.stream(tenures.ended()).sum() : Math.max(1, curve.n() - gone);
        int people = (int) Math.min(watched, Integer.MAX_VALUE);
        return Estimates.share(at.value() == 0 ? 0 : people, people, confidence);
    }
}
