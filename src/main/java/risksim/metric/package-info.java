/** Sealed events in, numbers out; estimates with intervals. */
@NullMarked
package risksim.metric;

import org.jspecify.annotations.NullMarked;
