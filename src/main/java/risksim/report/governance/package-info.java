/** Finished runs told to those who decide: the governance report, chapter by chapter. */
@NullMarked
package risksim.report.governance;

import org.jspecify.annotations.NullMarked;
