/** Policies that hold a joint optimum together, tacitly or by agreement. */
@NullMarked
package risksim.policy.collusive;

import org.jspecify.annotations.NullMarked;
