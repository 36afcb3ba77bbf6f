/** Metrics of miscoordination and conflict: what a group leaves on the table, and who pays for it. */
@NullMarked
package risksim.metric.conflict;

import org.jspecify.annotations.NullMarked;
