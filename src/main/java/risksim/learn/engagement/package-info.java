/** How a service learns and plans where users may leave: offline optima, learners with regret bounds, models of retention. */
@NullMarked
package risksim.learn.engagement;

import org.jspecify.annotations.NullMarked;
