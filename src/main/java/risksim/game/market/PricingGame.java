package risksim.game.market;

import risksim.game.RepeatedGame;

/**
 * A market in which firms post prices from a grid at once and see what all posted in the last periods. The state counts
 * joint actions of the last periods, the most recent in the lowest digits: player 0's action is the state modulo its number
 * of actions.
 */
public interface PricingGame extends RepeatedGame {
    /** The price of an action, in units of money. */
    double price(int firm, int action);

    /** What serving one buyer costs a firm, in units of money. */
    double cost(int firm);

    /** The profit of a firm in one period at these actions; money a period for a market of size one. */
    double profit(int firm, int[] actions);

    /** What all buyers together gain at these actions, in money a period; only differences have a meaning. */
    double consumerSurplus(int[] actions);

    /** What no firm would leave alone: prices and profits of the static Nash equilibrium over all real prices. */
    Benchmark nash();

    /** What all firms together would choose: prices and profits of the joint monopoly over all real prices. */
    Benchmark monopoly();

    /** The action whose price is nearest to {@code price}, the lower one when two are equally near. */
    int nearest(int firm, double price);
}
