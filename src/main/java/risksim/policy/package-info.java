/** How one agent chooses and learns. */
@NullMarked
package risksim.policy;

import org.jspecify.annotations.NullMarked;
