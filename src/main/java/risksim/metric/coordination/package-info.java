/** How fast, and how well, agents come to agree. */
@NullMarked
package risksim.metric.coordination;

import org.jspecify.annotations.NullMarked;
