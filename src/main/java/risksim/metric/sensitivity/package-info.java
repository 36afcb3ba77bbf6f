/** Where to look in a space of parameters, and which of them matter: designs of points, Morris's screening, Sobol' indices. */
@NullMarked
package risksim.metric.sensitivity;

import org.jspecify.annotations.NullMarked;
