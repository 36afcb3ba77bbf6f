/** Games in which all win by doing the same or by doing their part: naming, meeting, working in a team. */
@NullMarked
package risksim.game.coordination;

import org.jspecify.annotations.NullMarked;
