package risksim.audit;

import java.util.Arrays;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.metric.Event;

/** A detector at an encounter. */
final class Watching {
    private final PublicRecord seen;
    private final Detector.Spec spec;

    Watching(Game game, Detector.Spec spec) {
        if (!spec.scene().fits(game)) {
            throw new IllegalArgumentException(
                    Detectors.name(spec) + " watches " + spec.scene().words());
        }
        this.seen = new PublicRecord((DiscreteGame) game);
        this.spec = spec;
        spec.create(game.players());
    }

    /** Ticks from the first that was shown to the alarm; -1 if it never sounds. */
    long alarm(Event.Watched shown) {
        Detector detector = spec.create(shown.players());
        int ticks = shown.actions().length / shown.players();
        int first = (int) StrictMath.max(0, ticks - spec.ticks());
        for (int tick = first; tick < ticks; tick++) {
            int from = tick * shown.players();
            detector.see(sight(tick, Arrays.copyOfRange(shown.actions(), from, from + shown.players())));
            if (detector.evidence() >= spec.threshold()) {
                return tick - first + 1L;
            }
        }
        return -1;
    }

    /** What outsiders see of a tick. */
    Sight sight(long tick, int[] actions) {
        return seen.sight(tick, actions);
    }
}
