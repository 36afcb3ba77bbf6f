/** Strict reading and writing of records; the only room that knows Jackson. */
@NullMarked
package risksim.file;

import org.jspecify.annotations.NullMarked;
