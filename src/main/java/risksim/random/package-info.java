/** The one source of chance: a 64-bit seed becomes streams by replication, purpose and entity; a draw is a function of tick and index. */
@NullMarked
package risksim.random;

import org.jspecify.annotations.NullMarked;
