/** How services choose what to show: for reward, for engagement, by what users say they prefer. */
@NullMarked
package risksim.policy.service;

import org.jspecify.annotations.NullMarked;
