/** Policies that mean to take from others. */
@NullMarked
package risksim.policy.adversarial;

import org.jspecify.annotations.NullMarked;
