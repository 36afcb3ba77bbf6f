/** Policies that learn from rewards. */
@NullMarked
package risksim.policy.strategic;

import org.jspecify.annotations.NullMarked;
