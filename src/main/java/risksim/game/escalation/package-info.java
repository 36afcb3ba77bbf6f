/** Escalation: how rivals who do not want a war come to have one. */
@NullMarked
package risksim.game.escalation;

import org.jspecify.annotations.NullMarked;
