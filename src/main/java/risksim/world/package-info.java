/** The run on MASON's schedule: phases, encounters, stopping, the rolling hash. */
@NullMarked
package risksim.world;

import org.jspecify.annotations.NullMarked;
