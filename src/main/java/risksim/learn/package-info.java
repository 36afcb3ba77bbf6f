/** Learning theory as plain algorithms on arrays. */
@NullMarked
package risksim.learn;

import org.jspecify.annotations.NullMarked;
