package risksim.audit;

import java.util.function.Predicate;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.game.StageGame;
import risksim.game.market.PricingGame;

/** What a detector can watch. */
public enum Scene {
    /** Firms that post prices. */
    MARKET("markets", game -> game instanceof PricingGame),
    /** Players who choose among equivalent actions. */
    CHANNEL("choices", game -> game instanceof DiscreteGame),
    /** Two who cooperate or defect, again and again. */
    DILEMMA("repeated prisoner's dilemmas of two, with first to cooperate and then to defect", Scene::dilemma),
    /** Two who choose among the same actions. */
    COORDINATION(
            "two players who choose among the same actions, at most " + Scene.MOST, game -> twins(game, Scene.MOST));

    private static final int MOST = 32;

    private final String words;
    private final Predicate<Game> fits;

    Scene(String words, Predicate<Game> fits) {
        this.words = words;
        this.fits = fits;
    }

    /** What is watched, in words. */
    String words() {
        return words;
    }

    /** Whether a game is of this kind. */
    boolean fits(Game game) {
        return fits.test(game);
    }

    private static boolean twins(Game game, int most) {
        return game instanceof StageGame stage
                && stage.players() == 2
                && stage.actions(0) == stage.actions(1)
                && stage.actions(0) <= most;
    }

    private static boolean dilemma(Game game) {
        return twins(game, 2) && Dilemma.plays(new PublicRecord((StageGame) game).rules());
    }
}
