/** What can be said of numbers from repeated runs: intervals, tests, survival, power, when to stop. Plain algorithms on arrays. */
@NullMarked
package risksim.metric.statistics;

import org.jspecify.annotations.NullMarked;
