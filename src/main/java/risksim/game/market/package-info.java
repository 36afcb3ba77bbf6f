/** Encounters in which firms meet buyers. */
@NullMarked
package risksim.game.market;

import org.jspecify.annotations.NullMarked;
