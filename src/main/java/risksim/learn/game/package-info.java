/** The mathematics of games: automata, equilibria, dynamics of learning, indices of power. */
@NullMarked
package risksim.learn.game;

import org.jspecify.annotations.NullMarked;
