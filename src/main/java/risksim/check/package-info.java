/** Guards for parameter records: what a parameter means, which values it may take, what it is when unsaid. */
@NullMarked
package risksim.check;

import org.jspecify.annotations.NullMarked;
