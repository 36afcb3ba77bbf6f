/** Policies to compare with: fixed, random, static Nash, best response. */
@NullMarked
package risksim.policy.baseline;

import org.jspecify.annotations.NullMarked;
