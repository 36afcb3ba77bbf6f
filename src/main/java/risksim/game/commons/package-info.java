/** Shared resources: what all may take and what grows back. */
@NullMarked
package risksim.game.commons;

import org.jspecify.annotations.NullMarked;
