package risksim.audit;

import java.util.Arrays;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.game.market.PricingGame;
import risksim.metric.Event;

/** A detector at an encounter: it turns what was played into what anyone could see. */
final class Watching {
    private final Game game;
    private final Detector.Spec spec;

    Watching(Game game, Detector.Spec spec) {
        boolean market = game instanceof PricingGame;
        boolean fits = spec.scene() == Detector.Scene.MARKET ? market : game instanceof DiscreteGame;
        if (!fits) {
            throw new IllegalArgumentException(Detectors.name(spec) + " watches "
                    + (spec.scene() == Detector.Scene.MARKET ? "markets" : "choices"));
        }
        this.game = game;
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
        double[] prices = new double[actions.length];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = game instanceof PricingGame market ? market.price(i, actions[i]) : actions[i];
        }
        double reference = game instanceof PricingGame market ? market.nash().meanPrice() : 1;
        return new Sight(tick, actions, prices, reference);
    }
}
