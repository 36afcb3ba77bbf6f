/** What becomes of people who are served: churn, revenue, welfare, and how far content is from what they want. */
@NullMarked
package risksim.metric.service;

import org.jspecify.annotations.NullMarked;
