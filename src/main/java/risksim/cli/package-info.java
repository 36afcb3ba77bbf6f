/** The command line; the only room that prints. */
@NullMarked
package risksim.cli;

import org.jspecify.annotations.NullMarked;
