package risksim.viz;

import java.util.Optional;
import risksim.game.DiscreteGame;
import risksim.game.Game;
import risksim.game.commons.Fishery;
import risksim.game.commons.SharedStock;

/**
 * The stock of a commons, for those who look on.
 *
 * @param capacity the most that there can be
 * @param floor below it the stock dies; 0 where it does not
 */
record Stock(double capacity, double floor) {
    static boolean known(Game game) {
        return game instanceof SharedStock || game instanceof Fishery;
    }

    static Optional<Stock> of(Game.Spec spec) {
        if (spec instanceof SharedStock.Spec shared) {
            return Optional.of(new Stock(shared.capacity(), shared.collapse()));
        }
        return spec instanceof Fishery.Spec fishery ? Optional.of(new Stock(fishery.capacity(), 0)) : Optional.empty();
    }

    /** The stock in a state; NaN of a game that has none. */
    static double in(DiscreteGame game, int state) {
        if (game instanceof SharedStock shared) {
            return shared.stock(state);
        }
        return game instanceof Fishery fishery ? fishery.stock(state) : Double.NaN;
    }
}
