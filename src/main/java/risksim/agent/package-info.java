/** A policy with a name and a memory; the port to where agents run. */
@NullMarked
package risksim.agent;

import org.jspecify.annotations.NullMarked;
