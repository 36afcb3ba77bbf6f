package risksim.game;

/** A game of which it is known what all players together can earn in a tick, at best and at worst. */
public interface StageGame extends DiscreteGame {
    /** The highest sum of rewards of one tick that can be had for ever. */
    double best();

    /** The lowest sum of rewards of one tick. */
    double worst();
}
