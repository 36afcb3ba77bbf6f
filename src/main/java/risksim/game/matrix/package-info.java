/** Matrix games: one-shot, repeated with a memory, with slips of the hand and matches of drawn length. */
@NullMarked
package risksim.game.matrix;

import org.jspecify.annotations.NullMarked;
