/** Findings told to people. */
@NullMarked
package risksim.report;

import org.jspecify.annotations.NullMarked;
